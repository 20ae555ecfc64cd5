import { readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { onDisk } from './explain';

/** Whom Postgres runs as; `undefined` wherever one is expected means "as ourselves". */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const nobody: Account = { uid: 65534, gid: 65534 };

export function weAreRoot(): boolean {
  return process.geteuid?.() === 0;
}

/** Postgres refuses to run as root, so root hands it to whoever has the data already, else to an account made for such things. */
export function chooseAccount(cluster: string): Account | undefined {
  if (!weAreRoot()) return undefined;
  const owner = onDisk(cluster, () => statSync(cluster, { throwIfNoEntry: false }));
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const known = passwdEntries();
  return known.get('postgres') ?? known.get('nobody') ?? nobody;
}

/** For `spawn`, which takes the numbers with a sign, as the bits of 32. */
export function asAccount(account: Account | undefined): Partial<Account> {
  return account === undefined ? {} : { uid: account.uid | 0, gid: account.gid | 0 };
}

/** Whether `getpwuid` will find a name, which initdb insists on. */
export function hasName(account: Account | undefined): boolean {
  if (account !== undefined) return [...passwdEntries().values()].some(({ uid }) => uid === account.uid);
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

function passwdEntries(): Map<string, Account> {
  return new Map(
    readPasswd()
      .split('\n')
      .map((line) => line.split(':'))
      .filter((fields) => fields.length >= 4 && !fields[0]?.startsWith('#'))
      .map(([name = '', , uid, gid]) => [name, { uid: unsigned(uid), gid: unsigned(gid) }] as const)
      .filter(([, { uid }]) => uid !== 0),
  );
}

/** An image made from scratch has no such file. */
function readPasswd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
}

/** macOS writes the uid of nobody as -2, and `stat` gives it as a number without a sign. */
function unsigned(id: string | undefined): number {
  return Number(id) >>> 0;
}
