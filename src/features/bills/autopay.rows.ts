import { currenciesKey } from '../../base/currencies';
import type { Uses } from '../../base/services';
import type { Sql } from '../../db/sql';
import { loader } from '../../live/moves/loader';
import type { Move } from '../../live/moves/move';
import { Lock } from '../../live/tx';
import { Autopay } from './autopay.type';

/** Whose bills somebody may have paid by themselves. */
export interface Pair {
  readonly customerId: string;
  readonly billerId: string;
}

interface Row {
  readonly billerId: string;
  readonly currency: string;
  readonly amount: bigint;
}

const columns = 'biller_id AS "billerId", currency, amount';

/**
 * Before bills. There may be no row to lock, and yet whoever pays a bill must not overlook a wish that somebody is about to write, while
 * that one does not see the bill yet.
 */
const lockedAutopays = loader<Pair, Row | null>({
  name: 'autopays',
  lock: Lock.ENTITIES,
  order: 715,
  exclusive: nameOf,
  async load(tx, pairs) {
    const names = pairs.map(nameOf).sort();
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended(name, 0)) FROM unnest($1::text[]) AS name', [names]);
    const rows = await tx.query<Row & Pair>(
      `SELECT customer_id AS "customerId", ${columns} FROM autopay
        WHERE (customer_id, biller_id) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
      [pairs.map(({ customerId }) => customerId), pairs.map(({ billerId }) => billerId)],
    );
    const found = new Map(rows.map((row) => [nameOf(row), row]));
    return (pair) => found.get(nameOf(pair)) ?? null;
  },
});

function nameOf({ customerId, billerId }: Pair): string {
  return `autopay ${customerId} ${billerId}`;
}

export async function lockAutopay(uses: Uses, move: Move, pair: Pair): Promise<Autopay | null> {
  const row = await move.load(lockedAutopays, pair);
  return row && toAutopay(uses, row);
}

export async function readAutopays(uses: Uses, sql: Sql, customerId: string): Promise<Autopay[]> {
  const rows = await sql.query<Row>(`SELECT ${columns} FROM autopay WHERE customer_id = $1 ORDER BY biller_id`, [
    customerId,
  ]);
  return rows.map((row) => toAutopay(uses, row));
}

export async function writeAutopay(sql: Sql, { customerId, billerId }: Pair, autopay: Autopay | null): Promise<void> {
  if (autopay)
    await sql.query(
      `INSERT INTO autopay (customer_id, biller_id, currency, amount) VALUES ($1, $2, $3, $4)
       ON CONFLICT (customer_id, biller_id) DO UPDATE SET currency = excluded.currency, amount = excluded.amount`,
      [customerId, billerId, autopay.limit.currency, autopay.limit.minor],
    );
  else await sql.query('DELETE FROM autopay WHERE customer_id = $1 AND biller_id = $2', [customerId, billerId]);
}

function toAutopay(uses: Uses, { billerId, currency, amount }: Row): Autopay {
  return Autopay.of(billerId, uses.use(currenciesKey).money(amount, currency));
}
