import { chmodSync, mkdirSync, readdirSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { usableBinaries } from '../../../src/db/embedded/usable-binaries';
import { itAsRoot, nameless } from './needs';
import { Place } from './place';

it('makes the links that npm cannot pack, and again where some are missing', async () => {
  await using place = new Place();
  const found = givenPackage(place.folder);

  expect(usableBinaries(found, [], undefined)).toBe(found);
  expect(usableBinaries(found, [], undefined)).toBe(found);

  expect(readlinkSync(join(found.folder, 'native', 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
});

itAsRoot('copies what the account cannot reach to the first place that it can, once', async () => {
  await using place = new Place();
  const closed = join(place.folder, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const found = givenPackage(closed);
  const open = join(place.folder, 'open');

  const copies = [1, 2].map(() => usableBinaries(found, [join(closed, 'place'), open], nameless).folder);

  expect(copies).toEqual([join(open, 'binaries-18.0.0'), join(open, 'binaries-18.0.0')]);
  expect(readdirSync(open)).toEqual(['binaries-18.0.0']);
  const native = join(open, 'binaries-18.0.0', 'native');
  expect(readlinkSync(join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
  expect(readdirSync(join(native, 'lib'))).not.toContain('libpq.a');
  expect(statSync(join(native, 'bin', 'postgres')).mode & 0o777).toBe(0o755);
  expect(statSync(join(native, 'lib', 'libpq.so.5')).mode & 0o777).toBe(0o644);
});

itAsRoot('copies what an install under a strict umask has closed', async () => {
  await using place = new Place();
  const found = givenPackage(place.folder);
  chmodSync(join(found.folder, 'native', 'lib', 'postgresql'), 0o700);

  expect(usableBinaries(found, [place.folder], nameless).folder).toBe(join(place.folder, 'binaries-18.0.0'));
});

it('says where it would have had to copy to when there is no such place', async () => {
  await using place = new Place();
  const found = givenPackage(place.folder);
  const file = join(place.folder, 'file');
  writeFileSync(file, '');
  chmodSync(join(found.folder, 'native', 'lib', 'postgresql'), 0o700);

  expect(() => usableBinaries(found, [file], nameless)).toThrow(`nor copied to ${file}. Set DATABASE_URL`);
});

/** As npm leaves it: without links. */
function givenPackage(folder: string) {
  const native = join(folder, 'package', 'native');
  for (const each of ['bin', 'lib/postgresql', 'share/postgresql']) mkdirSync(join(native, each), { recursive: true });
  for (const file of ['bin/initdb', 'bin/postgres', 'lib/libpq.so.5.18', 'lib/libpq.a'])
    writeFileSync(join(native, file), '');
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links));
  return { folder: join(folder, 'package'), version: '18.0.0', major: '18' };
}
