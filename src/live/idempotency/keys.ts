import { AppError } from '../../base/errors';
import { Lock, type Told } from '../tx';
import { loader } from '../moves/loader';
import { writer } from '../moves/writer';

/** What somebody asks for under a key of his. */
export interface Claim {
  readonly userId: string;
  readonly operation: string;
  readonly key: string;
  readonly fingerprint: string;
}

/** What came of it the first time. */
export interface Outcome {
  readonly resultId: string;
  readonly events: readonly Told[];
}

/** `mine`: nobody has asked before. `busy`: somebody else in this very transaction does. */
export type Answer = 'mine' | 'busy' | (Outcome & { readonly fingerprint: string });

/** In order of their numbers, so that two transactions never wait for each other in a circle. The lock goes with the transaction. */
const lockStatement = {
  name: 'lock_keys',
  text: `
    SELECT pg_advisory_xact_lock(number)
      FROM (SELECT DISTINCT hashtextextended(name, 0) AS number FROM unnest($1::text[]) AS name ORDER BY 1) AS lock`,
};

/**
 * A statement of its own, since one that has waited for a lock does not see what was committed meanwhile. LATERAL: each claim looks into
 * the index by itself; joined in any other way the table would be read as a whole, however long it is by now.
 */
export const readStatement = {
  name: 'read_keys',
  text: `
    SELECT k.user_id AS "userId", k.operation, k.key, k.fingerprint, k.result_id AS "resultId", k.events
      FROM unnest($1::text[], $2::text[], $3::text[]) AS claim (user_id, operation, key)
     CROSS JOIN LATERAL (
        SELECT * FROM idempotency_key k
         WHERE k.user_id = claim.user_id AND k.operation = claim.operation AND k.key = claim.key
         LIMIT 1
      ) AS k`,
};

const storeStatement = {
  name: 'store_outcomes',
  text: `
    INSERT INTO idempotency_key (user_id, operation, key, fingerprint, result_id, events)
    SELECT * FROM ROWS FROM (unnest($1::text[]), unnest($2::text[]), unnest($3::text[]), unnest($4::text[]), unnest($5::text[]),
                             json_array_elements($6))`,
};

/** Whoever has claimed a key first holds it until his transaction ends; all others with the same one wait here. */
export const keys = loader<Claim, Answer>({
  name: 'idempotency keys',
  lock: Lock.IDEMPOTENCY_KEYS,
  async load(tx, claims) {
    const first = new Map<string, Claim>();
    for (const claim of claims) if (!first.has(nameOf(claim))) first.set(nameOf(claim), claim);
    const [, rows] = await Promise.all([
      tx.query(lockStatement, [[...first.keys()]]),
      tx.query<StoredRow>(readStatement, columnsOf([...first.values()])),
    ]);
    const stored = new Map(rows.map((row) => [nameOf(row), row]));
    return (claim) => stored.get(nameOf(claim)) ?? (first.get(nameOf(claim)) === claim ? 'mine' : 'busy');
  },
});

/** Only of what was done: whoever was refused may try again with the same key. */
export const outcomes = writer<Claim & Outcome>({
  name: 'outcomes',
  write: (tx, rows) =>
    tx.query(storeStatement, [
      ...columnsOf(rows),
      rows.map(({ fingerprint }) => fingerprint),
      rows.map(({ resultId }) => resultId),
      JSON.stringify(rows.map(({ events }) => events)),
    ]),
});

export function assertSameInput(claim: Claim, stored: { readonly fingerprint: string }): void {
  if (stored.fingerprint !== claim.fingerprint)
    throw new AppError('IDEMPOTENCY_KEY_REUSED', 'This key was used before, with another input. Take a new one.');
}

interface KeyRow {
  readonly userId: string;
  readonly operation: string;
  readonly key: string;
}

interface StoredRow extends KeyRow, Outcome {
  readonly fingerprint: string;
}

function columnsOf(rows: readonly KeyRow[]): string[][] {
  return [rows.map(({ userId }) => userId), rows.map(({ operation }) => operation), rows.map(({ key }) => key)];
}

function nameOf({ userId, operation, key }: KeyRow): string {
  return `${userId} ${operation} ${key}`;
}
