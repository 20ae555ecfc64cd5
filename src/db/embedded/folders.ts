import { accessSync, chmodSync, chownSync, constants, existsSync, lchownSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Account } from './account';
import { codeOf } from './explain';

/** The mode holds whatever the umask; a folder that was there keeps its own. */
export function makeFolder(folder: string, mode: number): void {
  try {
    if (mkdirSync(folder, { recursive: true, mode }) !== undefined) chmodSync(folder, mode);
  } catch (error) {
    // On a read-only file system Node says that there is no such folder, which is why one is made; its parent says more.
    if (codeOf(error) === 'ENOENT') accessSync(firstExisting(resolve(folder)), constants.W_OK);
    throw error;
  }
}

/** A folder for this account alone, also where it was there already. */
export function makePrivateFolder(folder: string, account: Account | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  giveTo(folder, account);
  chmodSync(folder, 0o700);
}

export function giveTo(path: string, account: Account | undefined): void {
  if (account !== undefined) chownSync(path, account.uid, account.gid);
}

/** Links are not followed. */
export function giveTree(path: string, account: Account): void {
  lchownSync(path, account.uid, account.gid);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory()) giveTree(join(path, entry.name), account);
    else lchownSync(join(path, entry.name), account.uid, account.gid);
  }
}

function firstExisting(path: string): string {
  return existsSync(path) ? path : firstExisting(dirname(path));
}
