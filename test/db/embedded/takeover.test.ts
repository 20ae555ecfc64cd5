import { once } from 'node:events';
import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { StartError } from '../../../src/base/start-error';
import { ask, eventually, isRunning } from './observe';
import { Place, sharedPlaces } from './place';

const givenPlace = sharedPlaces();

/** The session of the owner; it can be connected already and not have it yet. */
const heldLocks = `FROM pg_locks WHERE locktype = 'advisory' AND granted`;

describe('after kill -9', () => {
  it('of the owner, its server is taken over with all its data', async () => {
    await using place = givenPlace();
    const owner = place.owner();
    const { host } = await owner.started();
    await ask(host, 'CREATE TABLE coin AS SELECT 7 AS value');
    const pid = place.serverPid;
    await owner.kill();

    const heir = await place.start();

    expect(place.serverPid).toBe(pid);
    expect(await ask(heir.connection.host, 'SELECT value FROM coin')).toEqual([[7]]);
    await expect(place.start()).rejects.toThrow(place.inUseBy('the test'));
  });

  it('of owner and server, a new server has all that was committed', async () => {
    await using place = givenPlace();
    const owner = place.owner({ durable: true });
    const { host } = await owner.started();
    await ask(host, 'CREATE TABLE note AS SELECT 8 AS value');
    const pid = place.serverPid;
    process.kill(pid, 'SIGKILL');
    await owner.kill();

    const heir = await place.start({ durable: true });

    expect(place.serverPid).not.toBe(pid);
    expect(await ask(heir.connection.host, 'SELECT value FROM note')).toEqual([[8]]);
  });

  it('of the server alone, its owner brings it back at the same place, and keeps the folder', async () => {
    await using place = givenPlace();
    const owner = await place.start();
    process.kill(place.serverPid, 'SIGKILL');

    await eventually(async () => expect(await ask(owner.connection.host, `SELECT 1 ${heldLocks}`)).toEqual([[1]]));

    await owner.relabel('still me');
    await expect(place.start()).rejects.toThrow(place.inUseBy('still me'));
    await owner.stop();
    expect(() => place.serverPid).toThrow('ENOENT');
  });

  const runs = Number(process.env['RUNS'] ?? 2);

  it(
    `at any moment of a first start, the next start works (${String(runs)} times)`,
    async () => {
      for (let run = 1; run <= runs; run++) {
        await using place = new Place();
        const owner = place.owner();
        await owner.tells('starting');
        const delayMs = Math.random() * 1_000;
        await pause(delayMs);
        await owner.kill();

        const heir = await place.start().catch((error: unknown) => {
          throw new Error(`after a kill at ${delayMs} ms`, { cause: error });
        });

        expect(await ask(heir.connection.host, 'SELECT 1')).toEqual([[1]]);
        expect(readdirSync(place.dataDir).sort()).toEqual(['postgres', 'postgres.log', 'run']);
      }
    },
    runs * 60_000,
  );
});

it('takes the lock again when its session alone is ended', async () => {
  await using place = givenPlace();
  const owner = await place.start({ label: 'me' });
  const [[before] = []] = await ask(owner.connection.host, `SELECT pid ${heldLocks}`);

  await ask(owner.connection.host, `SELECT pg_terminate_backend(pid) ${heldLocks}`);

  await eventually(async () => {
    const [[after] = []] = await ask(owner.connection.host, `SELECT pid ${heldLocks}`);
    expect(after).toEqual(expect.any(Number));
    expect(after).not.toBe(before);
  });
  await expect(place.start()).rejects.toThrow(place.inUseBy('me'));
});

it('says that a server which was stopped by a signal does not answer', async () => {
  await using place = givenPlace();
  const owner = place.owner();
  await owner.started();
  const pid = place.serverPid;
  await owner.kill();
  process.kill(pid, 'SIGSTOP');
  place.finally(() => process.kill(pid, 'SIGCONT'));

  const refused = place.start();

  await expect(refused).rejects.toThrow(StartError);
  await expect(refused).rejects.toThrow(`is held by Postgres process ${pid}, which does not answer.`);
});

it('says that a server which accepts and then is silent does not answer', async () => {
  await using place = givenPlace();
  const postgres = await place.start();
  await postgres.stop();
  const silent = createServer((socket) => socket.resume());
  silent.listen(join(postgres.connection.host, '.s.PGSQL.5432'));
  place.finally(() => new Promise((resolve) => silent.close(resolve)));
  await once(silent, 'listening');

  await expect(place.start()).rejects.toThrow(`${place.dataDir} is held by a Postgres, which does not answer.`);
});

it('says that a folder is in use when its server has no place left even to ask by whom', async () => {
  await using place = givenPlace();
  const few = { max_connections: '2', superuser_reserved_connections: '0', reserved_connections: '0' };
  const { connection } = await place.start({ settings: few });
  const last = new Client(connection);
  await last.connect();
  place.finally(() => last.end());

  await expect(place.start()).rejects.toThrow(place.inUseBy('another process, which has all its connections'));
});

it('takes over a server whose folder was moved meanwhile', async () => {
  await using place = givenPlace();
  const owner = place.owner();
  await owner.started();
  const pid = place.serverPid;
  await owner.kill();
  const moved = join(place.folder, 'moved');
  renameSync(place.dataDir, moved);
  place.finally(() => renameSync(moved, place.dataDir));

  const { connection } = await place.start({ dataDir: moved });

  expect(await ask(connection.host, 'SELECT 1')).toEqual([[1]]);
  expect(connection.host).toBe(join(moved, 'run'));
  expect(isRunning(pid)).toBe(true);
});

it('tells its owner when the server does not come back', async () => {
  await using place = givenPlace();
  const lost = new Promise<StartError>((resolve) => {
    void place.start({ onLost: resolve }).then(() => {
      const version = join(place.cluster, 'PG_VERSION');
      place.finally(() => writeFileSync(version, '18\n'));
      writeFileSync(version, '17\n');
      process.kill(place.serverPid, 'SIGKILL');
    });
  });

  const { message } = await lost;

  expect(message).toMatch(/^The embedded Postgres does not start: database files are incompatible with server/);
});
