import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../../../src/base/start-error';
import { ask, isRunning } from './observe';
import { Place, sharedPlaces } from './place';

const givenPlace = sharedPlaces();

it('makes the data on the first start and keeps them for the next', async () => {
  await using place = new Place();
  const first = await place.start({ durable: true });
  await ask(first.connection.host, 'CREATE TABLE coin AS SELECT 7 AS value');
  await first.stop();

  const second = await place.start({ durable: true });

  expect([first.firstStart, second.firstStart]).toEqual([true, false]);
  expect(await ask(second.connection.host, 'SELECT value FROM coin')).toEqual([[7]]);
  expect(await ask(second.connection.host, 'SHOW fsync')).toEqual([['on']]);
});

it('lets one of two racing first starts win, and tells the other', async () => {
  await using place = new Place();
  const racers = [place.owner(), place.owner()];
  await Promise.all(racers.map((racer) => racer.tells('starting')));

  const reports = await Promise.all(racers.map((racer) => racer.next()));

  const winner = reports.findIndex((report) => report?.event === 'started');
  const message = place.inUseBy(`process ${String(racers[winner]?.pid)}`);
  expect(reports[1 - winner]).toMatchObject({ event: 'refused', name: 'StartError', message });
  await racers[winner]?.stop();
  expect((await place.start()).firstStart).toBe(false);
});

it('leaves nothing running when it fails half-way, and goes on from there the next time', async () => {
  await using place = new Place();
  const refused = place.start({ settings: { default_transaction_read_only: 'on' } });
  await expect(refused).rejects.toThrow('CREATE DATABASE');
  expect(() => place.serverPid).toThrow('ENOENT');

  const postgres = await place.start();

  expect(postgres.firstStart).toBe(true);
});

it('listens nowhere but in a folder that is closed to others', async () => {
  await using place = givenPlace();

  const { connection } = await place.start({ settings: { listen_addresses: '*' } });

  expect(await ask(connection.host, 'SHOW listen_addresses')).toEqual([['']]);
  expect(statSync(connection.host).mode & 0o777).toBe(0o700);
  expect(statSync(place.cluster).mode & 0o777).toBe(0o700);
});

it('says who has the folder, in the words that the owner used last', async () => {
  await using place = givenPlace();
  const owner = await place.start({ label: 'process 4711' });
  await expect(place.start()).rejects.toThrow(place.inUseBy('process 4711'));

  await owner.relabel(`process 4711 on port 4000 ${'é'.repeat(100)}`);

  await expect(place.start()).rejects.toThrow(place.inUseBy(`process 4711 on port 4000 ${'?'.repeat(37)}`));
});

it('starts while the owner before is still stopping', async () => {
  await using place = givenPlace();
  const before = await place.start();

  const [, after] = await Promise.all([before.stop(), place.start()]);

  expect(await ask(after.connection.host, 'SELECT 1')).toEqual([[1]]);
});

it('stops once, however often it is asked, and leaves no process behind', async () => {
  await using place = givenPlace();
  const postgres = await place.start();
  const pid = place.serverPid;

  await Promise.all([postgres.stop(), postgres.stop()]);
  await postgres.stop();

  expect(isRunning(pid)).toBe(false);
});

it('is not reached by Ctrl-C at the terminal of its owner', async () => {
  await using place = givenPlace();
  const owner = place.owner({}, { detached: true });
  const { host } = await owner.started();

  process.kill(-owner.pid, 'SIGINT');

  await owner.tells('interrupted');
  expect(await ask(host, 'SELECT 1')).toEqual([[1]]);
});

it('puts the socket elsewhere when its path would be too long, and finds it again', async () => {
  await using short = givenPlace();
  await (await short.start()).stop();
  const parent = join(short.folder, 'a'.repeat(100));
  const long = join(parent, 'b, "c"');
  mkdirSync(parent, { mode: 0o755 });
  renameSync(short.dataDir, long);
  short.finally(() => renameSync(long, short.dataDir));
  await using place = new Place(short.folder, long);
  const owner = place.owner();
  const { host, firstStart } = await owner.started();
  expect(firstStart).toBe(false);
  expect(host.startsWith(place.folder)).toBe(false);
  expect(statSync(host).mode & 0o777).toBe(0o700);
  await owner.kill();

  const heir = await place.start();

  expect(heir.connection.host).toBe(host);
  await heir.stop();
  expect(statSync(host, { throwIfNoEntry: false })).toBeUndefined();
});

it('does not take over a server that a killed owner had launched with other settings', async () => {
  await using place = givenPlace();
  const owner = place.owner({ durable: false });
  const { host } = await owner.started();
  expect(await ask(host, 'SHOW fsync')).toEqual([['off']]);
  await owner.kill();

  const heir = await place.start({ durable: true });

  expect(await ask(heir.connection.host, 'SHOW fsync')).toEqual([['on']]);
});

it('starts a new log when the old one has grown large', async () => {
  await using place = givenPlace();
  await (await place.start()).stop();
  const log = join(place.dataDir, 'postgres.log');
  appendFileSync(log, 'x'.repeat(11 * 1024 * 1024));

  await place.start();

  expect(readFileSync(log, 'utf8')).not.toContain('xxx');
  expect(statSync(`${log}.1`).size).toBeGreaterThan(11 * 1024 * 1024);
});

describe('refuses in one sentence', () => {
  it('settings with which Postgres does not start, in its own words', async () => {
    await using place = givenPlace();

    const refused = place.start({ settings: { shared_buffers: 'plenty' } });

    await expect(refused).rejects.toThrow(StartError);
    await expect(refused).rejects.toThrow(/invalid value for parameter "shared_buffers": "plenty" .*postgres\.log/);
  });

  it('a DATA_DIR that is a file, or leads through one', async () => {
    await using place = new Place();
    const file = join(place.folder, 'file');
    writeFileSync(file, '');

    for (const dataDir of [file, join(file, 'deeper')]) {
      const sentence = `${dataDir} is not a folder. Set DATA_DIR to a folder, or to a path where one can be made.`;
      await expect(place.start({ dataDir })).rejects.toThrow(sentence);
    }
  });

  it('data of another major version, and something that is no data at all', async () => {
    await using place = new Place();
    mkdirSync(place.cluster, { recursive: true });
    writeFileSync(join(place.cluster, 'PG_VERSION'), '17\n');
    await expect(place.start()).rejects.toThrow(/holds data of Postgres 17, and the embedded one is 18\./);

    rmSync(join(place.cluster, 'PG_VERSION'));
    writeFileSync(join(place.cluster, 'diary'), '');
    await expect(place.start()).rejects.toThrow(/is not empty and holds no Postgres data\./);
  });
});
