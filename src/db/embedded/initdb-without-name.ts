import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './find-binaries';
import { useDatabaseUrl } from './explain';

const wanted = Buffer.from('\0getpwuid\0', 'latin1');
const instead = Buffer.from('\0getpwent\0', 'latin1');

/**
 * A uid without an entry in /etc/passwd (`docker run --user 12345`) makes initdb, and the single-user `postgres` it calls,
 * give up: they ask `getpwuid` for a name that they do not even need, as `-U` gives one. So they are copied, and in the copies
 * the name of the imported function is replaced by that of `getpwent`: of the same length, in the same library, returning
 * the same struct, but happy with any entry. The server itself never asks and runs from the untouched files.
 *
 * Libraries and share are found by links beside the copies, because the programs look for `../lib` and `../share`.
 */
export function makeInitdbWithoutName(binaries: Binaries, folder: string): string {
  const native = join(binaries.folder, 'native');
  const bin = join(folder, 'bin');
  mkdirSync(bin, { mode: 0o755 });
  symlinkSync(join(native, 'lib'), join(folder, 'lib'));
  symlinkSync(join(native, 'share'), join(folder, 'share'));
  for (const program of ['initdb', 'postgres']) {
    writeFileSync(join(bin, program), withoutGetpwuid(program, readFileSync(join(native, 'bin', program))), {
      mode: 0o755,
    });
  }
  return join(bin, 'initdb');
}

/** Exactly one, or it is not the file we know, and patching it would be guessing. */
export function withoutGetpwuid(program: string, bytes: Buffer): Buffer {
  const at = bytes.indexOf(wanted);
  if (at === -1 || bytes.indexOf(wanted, at + 1) !== -1) {
    throw useDatabaseUrl(
      `The embedded Postgres needs a name for the uid it runs as, there is none in /etc/passwd, and its ${program} is not one that we can help.`,
    );
  }
  return Buffer.concat([bytes.subarray(0, at), instead, bytes.subarray(at + wanted.length)]);
}
