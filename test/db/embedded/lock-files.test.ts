import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, eventually, isRunning, stateByPs } from './observe';
import { sharedPlaces, type Place } from './place';

const givenPlace = sharedPlaces();

it('starts although the lock files name a process that lives and has nothing to do with it', async () => {
  await using place = givenPlace();
  const stranger = await spawnAsPostgres(place, 'echo $$; exec sleep 1000');
  await leaveLockFiles(place, stranger);

  const { connection } = await place.start();

  expect(await ask(connection.host, 'SELECT 1')).toEqual([[1]]);
  expect(isRunning(stranger)).toBe(true);
});

it('starts although the lock files name a zombie', async () => {
  await using place = givenPlace();
  // The shell becomes a program that does not care for the shell's child, which then ends.
  const zombie = await spawnAsPostgres(place, 'sleep 0.2 & echo $!; exec sleep 1000');
  await eventually(() => expect(stateByPs(zombie)).toMatch(/^Z/));
  await leaveLockFiles(place, zombie);

  const { connection } = await place.start();

  expect(await ask(connection.host, 'SELECT 1')).toEqual([[1]]);
  expect(stateByPs(zombie)).toMatch(/^Z/);
});

it('starts although the lock files name nobody', async () => {
  await using place = givenPlace();
  await leaveLockFiles(place, 4_000_000);

  const { connection } = await place.start();

  expect(await ask(connection.host, 'SELECT 1')).toEqual([[1]]);
});

it('starts although a server was killed between making its lock file and writing it', async () => {
  await using place = givenPlace();
  await leaveLockFiles(place, 4_000_000);
  writeFileSync(place.pidFile, '');

  const { connection } = await place.start();

  expect(await ask(connection.host, 'SELECT 1')).toEqual([[1]]);
});

/** Postgres gives way only to processes of its own uid. Resolves with the pid that the script prints. */
async function spawnAsPostgres(place: Place, script: string): Promise<number> {
  await (await place.start()).stop();
  const { uid, gid } = statSync(place.cluster);
  const child = spawn('/bin/sh', ['-c', script], { uid, gid, stdio: ['ignore', 'pipe', 'inherit'] });
  place.finally(() => child.kill('SIGKILL'));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return Number.parseInt(line.toString(), 10);
}

/** As a killed server would have left them, but for the pid. */
async function leaveLockFiles(place: Place, pid: number): Promise<void> {
  const postgres = await place.start();
  const files = [place.pidFile, join(postgres.connection.host, '.s.PGSQL.5432.lock')];
  const texts = files.map((file) => readFileSync(file, 'utf8').replace(/^\d+/, String(pid)));
  await postgres.stop();
  files.forEach((file, index) => writeFileSync(file, texts[index] ?? ''));
}
