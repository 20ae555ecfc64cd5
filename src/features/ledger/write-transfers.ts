import { writer } from '../../live/moves/writer';
import type { Tx } from '../../live/tx';
import type { Account } from './accounts';
import type { Standing } from './book';
import type { TransactionReason } from './transaction-reason';

/** A transfer as it is written: with both accounts after it. */
export interface TransferRow {
  readonly id: string;
  readonly paymentId: string;
  readonly reason: TransactionReason;
  readonly note: string | null;
  readonly currency: string;
  readonly amount: bigint;
  readonly from: Account;
  readonly to: Account;
  readonly source: Standing;
  readonly target: Standing;
  readonly at: Date;
}

/** One statement for the balances and the history behind them. The version says that nobody was in between, locks or not. */
const moveStatement = {
  name: 'move_money',
  text: `
    WITH moved AS (
      UPDATE account a SET balance = n.balance, version = n.version, updated_at = $5
        FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::bigint[]) AS n (id, balance, version, before)
       WHERE a.id = n.id AND a.version = n.before
      RETURNING a.id
    ), written AS (
      INSERT INTO transfer (id, payment_id, reason, note, currency, amount, from_account, to_account,
                            from_version, from_balance, to_version, to_balance, from_user, to_user, created_at)
      SELECT t.*, $5
        FROM unnest($6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::bigint[], $12::text[], $13::text[],
                    $14::bigint[], $15::bigint[], $16::bigint[], $17::bigint[], $18::text[], $19::text[]) AS t
    )
    SELECT count(*)::int AS moved FROM moved`,
};

const openHeldStatement = {
  name: 'open_held_accounts',
  text: `
    INSERT INTO account (id, kind, owner, currency, updated_at)
    SELECT id, 'held', owner, currency, $4 FROM unnest($1::text[], $2::text[], $3::text[]) AS a (id, owner, currency)`,
};

export const transfers = writer<TransferRow>({
  name: 'transfers',
  async write(tx, rows) {
    const changed = new Map<string, Change>();
    for (const { from, to, source, target } of rows) {
      note(changed, from, source);
      note(changed, to, target);
    }
    const changes = [...changed.values()];
    const [at] = rows.map((row) => row.at);
    await openHeld(
      tx,
      changes.filter(({ account, before }) => account.kind === 'held' && before === 0n).map(({ account }) => account),
      at,
    );
    const [done] = await tx.query<{ moved: number }>(moveStatement, [
      changes.map(({ account }) => account.id),
      changes.map(({ after }) => after.balance),
      changes.map(({ after }) => after.version),
      changes.map(({ before }) => before),
      at,
      rows.map(({ id }) => id),
      rows.map(({ paymentId }) => paymentId),
      rows.map(({ reason }) => reason),
      rows.map(({ note: text }) => text),
      rows.map(({ currency }) => currency),
      rows.map(({ amount }) => amount),
      rows.map(({ from }) => from.id),
      rows.map(({ to }) => to.id),
      rows.map(({ source }) => source.version),
      rows.map(({ source }) => source.balance),
      rows.map(({ target }) => target.version),
      rows.map(({ target }) => target.balance),
      rows.map(({ from }) => spenderOf(from)),
      rows.map(({ to }) => spenderOf(to)),
    ]);
    if (done?.moved !== changes.length) throw new Error('An account has changed although it was locked.');
  },
});

interface Change {
  readonly account: Account;
  /** Its version before all of this. */
  readonly before: bigint;
  readonly after: Standing;
}

/** Moves that share a transaction write in another order than they reckoned in: versions tell. */
function note(changed: Map<string, Change>, account: Account, after: Standing): void {
  const known = changed.get(account.id);
  const before = after.version - 1n;
  if (!known) changed.set(account.id, { account, before, after });
  else if (after.version > known.after.version) changed.set(account.id, { ...known, after });
  else if (before < known.before) changed.set(account.id, { ...known, before });
}

async function openHeld(tx: Tx, accounts: readonly Account[], at: Date | undefined): Promise<void> {
  if (accounts.length === 0) return;
  await tx.query(openHeldStatement, [
    accounts.map(({ id }) => id),
    accounts.map(({ owner }) => owner),
    accounts.map(({ currency }) => currency),
    at,
  ]);
}

function spenderOf({ kind, owner }: Account): string | null {
  return kind === 'available' ? owner : null;
}
