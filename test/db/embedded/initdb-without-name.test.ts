import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBinaries } from '../../../src/db/embedded/find-binaries';
import { withoutGetpwuid } from '../../../src/db/embedded/initdb-without-name';

it.each(['initdb', 'postgres'])('replaces one name in %s and leaves every other byte', (program) => {
  const before = readFileSync(join(findBinaries().folder, 'native', 'bin', program));

  const after = withoutGetpwuid(program, before);

  expect(after.length).toBe(before.length);
  expect(after.includes('\0getpwuid\0')).toBe(false);
  const at = before.indexOf('\0getpwuid\0');
  expect(after.subarray(at, at + 10).toString()).toBe('\0getpwent\0');
  expect(
    Buffer.concat([after.subarray(0, at), before.subarray(at, at + 10), after.subarray(at + 10)]).equals(before),
  ).toBe(true);
});

it.each(['', 'getpwuid', '\0getpwuid\0getpwuid\0', '\0getpwuid\0 \0getpwuid\0'])('refuses to guess in %j', (bytes) => {
  expect(() => withoutGetpwuid('initdb', Buffer.from(bytes))).toThrow('is not one that we can help. Set DATABASE_URL');
});
