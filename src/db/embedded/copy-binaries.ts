import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, mkdtempSync, openSync } from 'node:fs';
import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Account } from './account';
import { codeOf, onDisk, useDatabaseUrl } from './explain';
import { makeFolder } from './folders';
import type { Binaries } from './find-binaries';
import { barrierTo } from './reach';

const temporary = 'binaries-new-';
const abandonedAfterMs = 10 * 60_000;

/** Copies once per version to the first place that can be written and that the account can reach; all who come later share it. */
export function copyBinaries(
  found: Binaries,
  places: readonly string[],
  account: Account | undefined,
  complete: (folder: string) => void,
): string {
  const place = places.find((candidate) => isFit(candidate, account));
  if (place === undefined) {
    throw useDatabaseUrl(
      `The embedded Postgres cannot be run from ${found.folder}, nor copied to ${places.join(' or ')}.`,
    );
  }
  const target = join(place, `binaries-${found.version}`);
  if (existsSync(target)) return target;
  removeAbandoned(place);
  return onDisk(place, () => {
    const copy = mkdtempSync(join(place, temporary));
    try {
      copyTree(join(found.folder, 'native'), join(copy, 'native'));
      complete(copy);
      chmodSync(copy, 0o755);
      moveInto(copy, target);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
    return target;
  });
}

function isFit(place: string, account: Account | undefined): boolean {
  try {
    makeFolder(place, 0o755);
    return account === undefined || barrierTo(place, account) === undefined;
  } catch {
    return false;
  }
}

/** A copy that was interrupted by kill -9; a young one may be somebody's work. */
function removeAbandoned(place: string): void {
  for (const name of readdirSync(place).filter((entry) => entry.startsWith(temporary))) {
    const found = statSync(join(place, name), { throwIfNoEntry: false });
    if (found !== undefined && Date.now() - found.mtimeMs > abandonedAfterMs) {
      rmSync(join(place, name), { recursive: true, force: true });
    }
  }
}

/** Modes are set, not kept: an install under umask 077 is one reason for a copy. Static libraries are of no use here. */
function copyTree(from: string, to: string): void {
  mkdirSync(to);
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      copyTree(source, target);
    } else if (entry.isFile() && extname(entry.name) !== '.a') {
      copyFile(source, target, basename(from) === 'bin' ? 0o755 : 0o644);
    }
  }
}

/** On the disk before it gets its name: after a power cut a half copy would be taken for a whole one. */
function copyFile(from: string, to: string, mode: number): void {
  copyFileSync(from, to);
  chmodSync(to, mode);
  const file = openSync(to, 'r');
  fsyncSync(file);
  closeSync(file);
}

function moveInto(copy: string, target: string): void {
  try {
    renameSync(copy, target);
  } catch (error) {
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
  }
}
