import { lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Account } from './account';
import { giveTo } from './folders';
import { readPidFile } from './pid-file';
import type { PreparedSite, Site } from './site';

/** The port of a socket is only the end of its name. */
export const socketPort = 5432;

/** What fits into `sun_path` on macOS, which has four bytes less than Linux. */
const longestSocketPath = 103;
const prefix = 'liveledger-socket-';

/** DATA_DIR/run; where that is too long for a socket, a private folder: the one used before, or a new one. */
export function chooseSocketFolder(site: PreparedSite): string {
  if (fits(site.run)) return site.run;
  const before = readPidFile(site.cluster)?.socketFolder;
  if (before !== undefined && isPrivate(before, site.account)) return before;
  const folder = mkdtempSync(join(fits(join(tmpdir(), `${prefix}XXXXXX`)) ? tmpdir() : '/tmp', prefix));
  giveTo(folder, site.account);
  return folder;
}

/** Removes what `chooseSocketFolder` made outside of the site, unless a server, perhaps of somebody else, is using it. */
export function removeUnusedSocketFolder(site: Site, folder: string): void {
  if (!basename(folder).startsWith(prefix) || readPidFile(site.cluster)?.socketFolder === folder) return;
  rmSync(folder, { recursive: true, force: true });
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${socketPort}`)) <= longestSocketPath;
}

/** In a folder that everybody can write to, a known name may have become somebody else's. */
function isPrivate(folder: string, account: Account | undefined): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  const owner = account?.uid ?? process.geteuid?.();
  return found?.isDirectory() === true && found.uid === owner && (found.mode & 0o077) === 0;
}
