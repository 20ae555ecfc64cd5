import { LRUCache } from 'lru-cache';
import { loader } from '../../live/moves/loader';
import { Lock, type Tx } from '../../live/tx';
import { available, held, type Account } from './accounts';
import { Book, type Standing } from './book';

export interface AccountsWish {
  /** What money moves from or to. */
  readonly moves: readonly Account[];
  /** Whose balance is only told; none is opened for that. */
  readonly tells?: readonly Account[];
}

const openStatement = {
  name: 'open_accounts',
  text: `
    INSERT INTO account (id, kind, owner, currency, updated_at)
    SELECT id, kind, owner, currency, clock_timestamp() FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS a (id, kind, owner, currency)
     ORDER BY id COLLATE "C"
    ON CONFLICT DO NOTHING`,
};

const lockStatement = {
  name: 'lock_accounts',
  text: `SELECT id, balance, version, updated_at AS "updatedAt" FROM account WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE`,
};

/** After the locks, so that it sees what those who held them before have committed; the clock is read here for the same reason. */
const readStatement = {
  name: 'read_held_accounts',
  text: `
    SELECT date_trunc('milliseconds', clock_timestamp()) AS now, a.id, a.balance, a.version, a.updated_at AS "updatedAt"
      FROM (SELECT) AS one LEFT JOIN account a ON a.id = ANY($1)`,
};

interface Row extends Standing {
  readonly id: string;
}

/** One row at least, also where there are no held accounts: it brings the time. */
interface Read extends Standing {
  readonly id: string | null;
  readonly now: Date;
}

/** Accounts that were there. Only a hint, which spares a statement: they are never deleted, but a transaction may be rolled back. */
const seen = new LRUCache<string, true>({ max: 200_000 });

/** Locks accounts in order of their ids, those of all moves of a transaction at once. The held ones need no locks of their own. */
export const accounts = loader<AccountsWish, Book>({
  name: 'accounts',
  lock: Lock.ACCOUNTS,
  async load(tx, wishes) {
    const moved = byId(wishes.flatMap(({ moves }) => moves.map(lockOf)));
    const told = byId(wishes.flatMap(({ tells = [] }) => tells.map(lockOf)));
    const locked = new Map([...moved, ...told]);
    const owners = [...locked.values()].filter(({ kind }) => kind === 'available');
    const heldIds = owners.map(({ owner, currency }) => held(owner, currency).id);
    const { rows, read } = await lock(tx, moved, [...locked.keys()], heldIds);
    const standings = new Map<string, Standing>();
    for (const { id, balance, version, updatedAt } of [...rows, ...read])
      if (id !== null) standings.set(id, { balance, version, updatedAt });
    // Time never runs backwards within an account, whatever clocks do.
    const times = [...standings.values()].map(({ updatedAt }) => updatedAt.getTime());
    const at = times.reduce((a, b) => Math.max(a, b), read[0]?.now.getTime() ?? 0);
    const book = new Book(new Date(at), standings, new Set(locked.keys()));
    return () => book;
  },
});

interface Found {
  readonly rows: readonly Row[];
  readonly read: readonly Read[];
}

/** What is missing is opened before anything is locked: rows that nobody sees yet are waited for in an order of their own. */
async function lock(
  tx: Tx,
  moved: ReadonlyMap<string, Account>,
  ids: readonly string[],
  heldIds: readonly string[],
): Promise<Found> {
  await open(
    tx,
    [...moved.values()].filter(({ id }) => !seen.has(id)),
  );
  const [rows, read] = await Promise.all([
    tx.query<Row>(lockStatement, [ids]),
    tx.query<Read>(readStatement, [heldIds]),
  ]);
  const there = new Set(rows.map(({ id }) => id));
  const missing = [...moved.values()].filter(({ id }) => !there.has(id));
  for (const { id } of missing) seen.delete(id);
  // The hint was wrong.
  return missing.length > 0 ? lock(tx, moved, ids, heldIds) : { rows, read };
}

async function open(tx: Tx, missing: readonly Account[]): Promise<void> {
  if (missing.length === 0) return;
  await tx.query(openStatement, [
    missing.map(({ id }) => id),
    missing.map(({ kind }) => kind),
    missing.map(({ owner }) => owner),
    missing.map(({ currency }) => currency),
  ]);
  for (const { id } of missing) seen.set(id, true);
}

function byId(accounts: readonly Account[]): Map<string, Account> {
  return new Map(accounts.map((account) => [account.id, account]));
}

function lockOf(account: Account): Account {
  return account.kind === 'held' ? available(account.owner, account.currency) : account;
}
