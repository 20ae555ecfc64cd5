import { accessSync, chmodSync, constants, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Account } from './account';
import { copyBinaries } from './copy-binaries';
import { codeOf } from './explain';
import type { Binaries } from './find-binaries';
import { mayReadAll } from './reach';

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/** The folder to run from: the package where it is, or a copy where the package is locked or closed to the account. */
export function usableBinaries(found: Binaries, places: readonly string[], account: Account | undefined): Binaries {
  if (isComplete(found.folder) && (account === undefined || isOpenTo(found.folder, account))) return found;
  return { ...found, folder: copyBinaries(found, places, account, complete) };
}

/** npm packs no symbolic links; the package makes them in an install script, and those are often forbidden. */
function complete(folder: string): void {
  const links = Links.parse(JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8')));
  for (const { source, target } of links) makeLink(basename(source), join(folder, target));
  for (const program of ['initdb', 'postgres']) makeExecutable(join(folder, 'native', 'bin', program));
}

/** Another process may be making the same link. */
function makeLink(source: string, link: string): void {
  if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) return;
  try {
    symlinkSync(source, link);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** Some installers lose the mode of the files. */
function makeExecutable(program: string): void {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    chmodSync(program, 0o755);
  }
}

function isComplete(folder: string): boolean {
  try {
    complete(folder);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error) ?? '')) return false;
    throw error;
  }
}

/** One path of each kind: npm gives all files of a package the same mode, and that follows the umask of whoever installed. */
function isOpenTo(folder: string, account: Account): boolean {
  const native = join(folder, 'native');
  return mayReadAll(
    [join(native, 'bin', 'postgres'), join(native, 'lib', 'postgresql'), join(native, 'share', 'postgresql')],
    account,
  );
}
