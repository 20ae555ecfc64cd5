import { AppError } from '../../base/errors';
import { Lock, type Told, type Tx } from '../tx';
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

const claimStatement = {
  name: 'claim_keys',
  text: `
    INSERT INTO idempotency_key (user_id, operation, key, fingerprint)
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS claim (user_id, operation, key, fingerprint)
     ORDER BY 1, 2, 3
    ON CONFLICT DO NOTHING
    RETURNING user_id AS "userId", operation, key`,
};

/** A second look, since what another transaction has just committed is not seen by the statement that waited for it. */
const readStatement = {
  name: 'read_keys',
  text: `
    SELECT k.user_id AS "userId", k.operation, k.key, k.fingerprint, k.result_id AS "resultId", k.events
      FROM idempotency_key k
      JOIN unnest($1::text[], $2::text[], $3::text[]) AS claim (user_id, operation, key) USING (user_id, operation, key)`,
};

const storeStatement = {
  name: 'store_outcomes',
  text: `
    UPDATE idempotency_key k SET result_id = o.result_id, events = o.events
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::json[]) AS o (user_id, operation, key, result_id, events)
     WHERE k.user_id = o.user_id AND k.operation = o.operation AND k.key = o.key`,
};

const forgetStatement = {
  name: 'forget_keys',
  text: `
    DELETE FROM idempotency_key k USING unnest($1::text[], $2::text[], $3::text[]) AS f (user_id, operation, key)
     WHERE k.user_id = f.user_id AND k.operation = f.operation AND k.key = f.key`,
};

/** Whoever has claimed a key first holds it until his transaction ends; all others with the same one wait here. */
export const keys = loader<Claim, Answer>({
  name: 'idempotency keys',
  lock: Lock.IDEMPOTENCY_KEYS,
  async load(tx, claims) {
    const first = new Map<string, Claim>();
    for (const claim of claims) if (!first.has(nameOf(claim))) first.set(nameOf(claim), claim);
    const wanted = [...first.values()];
    const columns = columnsOf(wanted);
    const claimed = await tx.query<KeyRow>(claimStatement, [...columns, wanted.map(({ fingerprint }) => fingerprint)]);
    const mine = new Set(claimed.map(nameOf));
    const others = wanted.filter((claim) => !mine.has(nameOf(claim)));
    const stored = new Map((await readOutcomes(tx, others)).map((row) => [nameOf(row), row]));
    return (claim) => {
      const known = stored.get(nameOf(claim));
      if (known) return known;
      return mine.has(nameOf(claim)) && first.get(nameOf(claim)) === claim ? 'mine' : 'busy';
    };
  },
});

export const outcomes = writer<Claim & Outcome>({
  name: 'outcomes',
  write: (tx, rows) =>
    tx.query(storeStatement, [
      ...columnsOf(rows),
      rows.map(({ resultId }) => resultId),
      rows.map(({ events }) => JSON.stringify(events)),
    ]),
});

/** A refusal is not stored: whoever was refused may try again with the same key. */
export const forgottenKeys = writer<Claim>({
  name: 'forgotten keys',
  write: (tx, rows) => tx.query(forgetStatement, columnsOf(rows)),
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

async function readOutcomes(tx: Tx, claims: readonly Claim[]) {
  if (claims.length === 0) return [];
  const rows = await tx.query<KeyRow & { fingerprint: string; resultId: string | null; events: Told[] | null }>(
    readStatement,
    columnsOf(claims),
  );
  return rows.map(({ resultId, events, ...row }) => {
    if (resultId === null) throw new Error('A key is committed only together with its outcome.');
    return { ...row, resultId, events: events ?? [] };
  });
}

function columnsOf(rows: readonly KeyRow[]): string[][] {
  return [rows.map(({ userId }) => userId), rows.map(({ operation }) => operation), rows.map(({ key }) => key)];
}

function nameOf({ userId, operation, key }: KeyRow): string {
  return `${userId} ${operation} ${key}`;
}
