import { chmodSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../../base/start-error';
import { chooseAccount, weAreRoot, type Account } from './account';
import { makeElsewhere, readPointer } from './elsewhere';
import { onDisk } from './explain';
import { giveTree, makeFolder, makePrivateFolder } from './folders';
import { barrierTo } from './reach';

/** Where the embedded database of one DATA_DIR has its things. */
export interface Site {
  /** As it was given: the name people know it by. */
  readonly dataDir: string;
  /** The folder that really holds them: DATA_DIR, or the one its pointer names. */
  readonly home: string;
  readonly cluster: string;
  readonly log: string;
  readonly run: string;
}

export interface PreparedSite extends Site {
  readonly account: Account | undefined;
}

/** Where things are, without touching any; `undefined` when there is no DATA_DIR yet. */
export function findSite(dataDir: string): Site | undefined {
  return onDisk(dataDir, () => {
    if (statSync(dataDir, { throwIfNoEntry: false }) === undefined) return undefined;
    const real = realpathSync(dataDir);
    return siteAt(dataDir, readPointer(real) ?? real);
  });
}

/** Makes the folders, chooses whom Postgres runs as, and gives that account what it needs. */
export function prepareSite(dataDir: string, fallbackDir: string): PreparedSite {
  return onDisk(dataDir, () => {
    makeFolder(dataDir, ourMode());
    const real = realpathSync(dataDir);
    const home = readPointer(real) ?? chooseHome(real, fallbackDir);
    const site = siteAt(dataDir, home);
    const account = chooseAccount(site.cluster);
    handOver(site, account);
    return { ...site, account };
  });
}

/** Root's folder can be passed by the account, and stays root's: what lies in it cannot be swapped for something else. */
function ourMode(): number {
  return weAreRoot() ? 0o711 : 0o700;
}

function siteAt(dataDir: string, home: string): Site {
  const [cluster, log, run] = [join(home, 'postgres'), join(home, 'postgres.log'), join(home, 'run')];
  return { dataDir, home, cluster, log, run };
}

function chooseHome(real: string, fallbackDir: string): string {
  const cluster = join(real, 'postgres');
  const account = chooseAccount(cluster);
  if (account === undefined || barrierTo(real, account) === undefined) return real;
  if (isEmpty(real)) {
    chmodSync(real, ourMode());
    if (barrierTo(real, account) === undefined) return real;
  }
  if (statSync(cluster, { throwIfNoEntry: false }) !== undefined) {
    throw new StartError(
      `Postgres is to run as uid ${account.uid}, which cannot reach ${cluster} because ${String(barrierTo(real, account))} ` +
        `is closed to it. Open that folder (chmod o+x), or move the data.`,
    );
  }
  return makeElsewhere(real, fallbackDir, account);
}

function isEmpty(folder: string): boolean {
  return readdirSync(folder).length === 0;
}

/** Data of another user are refused; data that came to belong to root, by a copy for example, are given back. */
function handOver({ cluster, run, home }: Site, account: Account | undefined): void {
  const found = statSync(cluster, { throwIfNoEntry: false });
  const wanted = account?.uid ?? process.geteuid?.();
  if (found !== undefined && found.uid !== wanted) {
    if (account === undefined) {
      throw new StartError(
        `The data in ${home} belong to uid ${found.uid}. Start as that user, give them to uid ${String(wanted)}, or set DATA_DIR to another folder.`,
      );
    }
    giveTree(cluster, account);
  }
  // Postgres refuses data that others may read, and a copy or a volume may have widened the mode.
  if (found !== undefined && (found.mode & 0o077) !== 0) chmodSync(cluster, 0o700);
  // Whoever reaches the socket is let in without a password.
  makePrivateFolder(run, account);
}
