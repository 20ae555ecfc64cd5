import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeEmbeddedData } from '../../../src/db/embedded';
import { itAsRoot, itAsSomebodyElse, nameless } from './needs';
import { ask } from './observe';
import { Place, sharedPlaces } from './place';

const givenPlace = sharedPlaces();

itAsRoot('root hands Postgres to another account, with data that are root’s by mistake as well', async () => {
  await using place = givenPlace();
  mkdirSync(place.dataDir, { mode: 0o700 });
  const first = await place.start();
  expect(first.location).toBe(place.dataDir);
  const { uid } = statSync(place.cluster);
  expect(uid).not.toBe(0);
  await first.stop();
  for (const entry of readdirSync(place.cluster, { recursive: true, encoding: 'utf8' })) {
    chownSync(join(place.cluster, entry), 0, 0);
  }
  chownSync(place.cluster, 0, 0);
  chmodSync(place.cluster, 0o755);

  const second = await place.start();

  expect(await ask(second.connection.host, 'SELECT 1')).toEqual([[1]]);
  expect(statSync(place.cluster)).toMatchObject({ uid, mode: 0o40700 });
});

itAsRoot('root takes its data elsewhere when a parent folder is closed to Postgres, and finds them again', async () => {
  await using outer = new Place();
  const closed = join(outer.folder, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  await using place = new Place(outer.folder, join(closed, 'data'));
  const first = await place.start();
  await ask(first.connection.host, 'CREATE TABLE coin AS SELECT 7 AS value');
  await first.stop();

  const second = await place.start();

  expect(await ask(second.connection.host, 'SELECT value FROM coin')).toEqual([[7]]);
  expect(dirname(second.location)).toBe(join(outer.folder, 'fallback'));
  expect(statSync(closed).mode & 0o777).toBe(0o700);
  await expect(removeEmbeddedData(place.dataDir)).rejects.toThrow(place.inUseBy('the test'));
  await second.stop();
  await removeEmbeddedData(place.dataDir);
  expect(readdirSync(closed)).toEqual([]);
  expect(existsSync(dirname(second.location))).toBe(false);
});

itAsSomebodyElse('works for a uid without a name, and tells another uid whose data they are', async () => {
  await using place = new Place();
  chownSync(place.folder, nameless.uid, nameless.gid);
  const owner = place.owner({ durable: true }, { ...nameless, cwd: '/', env: {} });

  const { host } = await owner.started();

  expect(await ask(host, 'SELECT 1')).toEqual([[1]]);
  expect(statSync(place.cluster)).toMatchObject(nameless);
  expect(readFileSync('/etc/passwd', 'utf8')).not.toContain(`:${nameless.uid}:`);
  const other = place.owner({}, { uid: nameless.uid + 1, cwd: '/', env: {} });
  expect((await other.refused()).message).toMatch(/is not open to uid 12346\. Give it to that user/);
  await owner.stop();
});

itAsSomebodyElse('refuses a folder that it may not write to, in one sentence', async () => {
  await using place = new Place();
  const owner = place.owner({}, { ...nameless, cwd: '/', env: {} });

  const { name, message } = await owner.refused();

  expect(name).toBe('StartError');
  expect(message).toBe(
    `${place.dataDir} is not open to uid 12345. Give it to that user, or set DATA_DIR to another folder.`,
  );
});

itAsSomebodyElse('tells a user whose data they are, when they were made under another account', async () => {
  await using place = givenPlace();
  await (await place.start()).stop();
  const { uid } = statSync(place.cluster);
  const owner = place.owner({}, { ...nameless, cwd: '/', env: {} });

  const { message } = await owner.refused();

  expect(message).toMatch(new RegExp(`^The data in ${place.dataDir} belong to uid ${uid}\\. Start as that user`));
});
