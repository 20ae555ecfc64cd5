import { execFile } from 'node:child_process';
import { closeSync, fsyncSync, mkdtempSync, openSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../../base/start-error';
import { asAccount, hasName } from './account';
import { cannotRun, codeOf, explained, messageOf, noSpace, onDisk } from './explain';
import { giveTo } from './folders';
import type { Binaries } from './find-binaries';
import { makeInitdbWithoutName } from './initdb-without-name';
import { programEnvironment } from './settings';
import type { PreparedSite, Site } from './site';

export const superuser = 'liveledger';

/** The locale is the same on every machine, and so is the order of texts. */
const asked = [
  '--username',
  superuser,
  '--auth=trust',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];

/** Huge pages are promised by some hosts to containers that may not touch them, and then the first touch is a bus error. */
const asWell = ['--set=huge_pages=off', '--no-instructions'];

/** Makes the data folder where there is none; one that is there must be of the Postgres we have. */
export async function ensureCluster(site: PreparedSite, binaries: Binaries, durable: boolean): Promise<void> {
  if (!hasCluster(site)) await makeCluster(site, binaries, durable);
  const version = readFileSync(join(site.cluster, 'PG_VERSION'), 'utf8').trim();
  if (version !== binaries.major) {
    throw new StartError(
      `${site.cluster} holds data of Postgres ${version}, and the embedded one is ${binaries.major}. ` +
        `Dump them with the old version, or set DATA_DIR to another folder.`,
    );
  }
}

/** What a kill -9 left half made. Only for the owner: to a starter that is just making its data, nobody else is owner yet. */
export async function removeLeftovers(site: Site): Promise<void> {
  const names = readdirSync(site.home).filter((name) => /^postgres-(new|old)-/.test(name));
  await Promise.all(names.map((name) => removeTree(join(site.home, name))));
}

/** Out of the way first: a data folder that is half removed must not look like one. */
export async function removeCluster(site: Site): Promise<void> {
  if (existing(site) !== undefined) {
    onDisk(site.home, () => renameSync(site.cluster, join(mkdtempSync(join(site.home, 'postgres-old-')), 'postgres')));
  }
  await removeLeftovers(site);
}

/** A process that is being ended may still add files, hence the patience. */
export async function removeTree(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}

function hasCluster(site: Site): boolean {
  const names = existing(site);
  if (names === undefined || names.length === 0) return false;
  if (names.includes('PG_VERSION')) return true;
  throw new StartError(
    `${site.cluster} is not empty and holds no Postgres data. Move it away, or set DATA_DIR to another folder.`,
  );
}

function existing(site: Site): string[] | undefined {
  try {
    return readdirSync(site.cluster);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw explained(site.cluster, error);
  }
}

/** Made aside and put in its place by one rename, so that it is there as a whole or not at all, whenever we are killed. */
async function makeCluster(site: PreparedSite, binaries: Binaries, durable: boolean): Promise<void> {
  const aside = onDisk(site.home, () => mkdtempSync(join(site.home, 'postgres-new-')));
  try {
    giveTo(aside, site.account);
    await runInitdb(aside, site, binaries, durable);
    renameSync(join(aside, 'postgres'), site.cluster);
    syncFolder(site.home);
  } catch (error) {
    // Another starter was first, and may have removed our folder as a leftover already: its data are as good as ours.
    if (!hasCluster(site)) throw error;
  } finally {
    await removeTree(aside);
  }
}

async function runInitdb(aside: string, site: PreparedSite, binaries: Binaries, durable: boolean): Promise<void> {
  const program = hasName(site.account)
    ? join(binaries.folder, 'native', 'bin', 'initdb')
    : onDisk(aside, () => makeInitdbWithoutName(binaries, aside));
  const args = ['-D', join(aside, 'postgres'), ...asked, ...asWell, ...(durable ? [] : ['--no-sync'])];
  try {
    await promisify(execFile)(program, args, { ...asAccount(site.account), cwd: '/', env: programEnvironment });
  } catch (error) {
    throw codeOf(error) === undefined ? new StartError(whyNot(site, error), { cause: error }) : cannotRun(error);
  }
}

function whyNot(site: Site, error: unknown): string {
  const said = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr) : '';
  if (said.includes('No space left on device')) return noSpace(site.home);
  const line = /(?:error|fatal|panic): .*/i.exec(said)?.[0] ?? said.trim().split('\n')[0];
  return `The embedded Postgres cannot make its data in ${site.home}: ${line === undefined || line === '' ? messageOf(error) : line}. Mend that, or set DATABASE_URL.`;
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
