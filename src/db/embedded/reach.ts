import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Account } from './account';

const READ = 4;
const SEARCH = 1;

/**
 * The first of the folder's ancestors, or the folder itself, that keeps this account out. Read from the permissions, since
 * root, who asks, may enter everything and can learn nothing by trying.
 */
export function barrierTo(folder: string, account: Account): string | undefined {
  const parent = dirname(folder);
  const above = parent === folder ? undefined : barrierTo(parent, account);
  return above ?? (allows(folder, account, SEARCH) ? undefined : folder);
}

export function mayReadAll(paths: readonly string[], account: Account): boolean {
  return paths.every((path) => barrierTo(dirname(path), account) === undefined && allows(path, account, READ | SEARCH));
}

function allows(path: string, { uid, gid }: Account, wanted: number): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return false;
  const shift = found.uid === uid ? 6 : found.gid === gid ? 3 : 0;
  return ((found.mode >> shift) & wanted) === wanted;
}
