import { findStatement } from '../../src/live/followers/follower-row';
import { sweepStatement } from '../../src/live/hub/sweep';
import { readStatement } from '../../src/live/idempotency/keys';
import { givenDatabase, type OpenDatabase } from './moves/given';

let db: OpenDatabase;
beforeAll(async () => {
  db = await givenDatabase();
  await db.database.query(`INSERT INTO stream (name, head, last_at) VALUES ('s', 20000, now())`);
  await db.database.query(
    `INSERT INTO event (stream, seq, id, topic, payload, occurred_at, recorded_at, lead)
     SELECT 's', n, 'evt_' || n, 'test.happened', '{}', now(), now(), true FROM generate_series(1, 20000) AS n`,
  );
  await db.database.query(
    `INSERT INTO idempotency_key (user_id, operation, key, fingerprint, result_id, events)
     SELECT 'usr_1', 'transfer', 'key ' || n, 'f', 'pay_' || n, '[]' FROM generate_series(1, 20000) AS n`,
  );
});
afterAll(() => db[Symbol.asyncDispose]());

const now = 'pg_current_snapshot()';
const each = (text: (n: number) => string): string =>
  `ARRAY[${Array.from({ length: 64 }, (_, n) => `'${text(n)}'`).join()}]`;
const cases = [
  {
    what: 'a follower looks for what is new',
    statement: findStatement,
    values: [`'f'`, `'{test.happened}'`, now, '500'],
  },
  { what: 'the sweep looks for what is new', statement: sweepStatement, values: [now] },
  {
    what: 'many come with their keys',
    statement: readStatement,
    values: [each(() => 'usr_1'), each(() => 'transfer'), each((n) => `key ${n}`)],
  },
];

// Without figures of the tables: so they are in the first minutes, and again whenever much has come in a short time.
it.each(cases.flatMap((one) => ['custom', 'generic'].map((kind) => ({ ...one, kind }))))(
  'reads no more of a long table than it needs when $what ($kind plan)',
  async ({ statement, values, kind }) => {
    const tx = await db.database.begin();
    try {
      await tx.query(`SET LOCAL plan_cache_mode = force_${kind}_plan`);
      // A prepared statement outlives its transaction.
      await tx.query('DEALLOCATE ALL');
      await tx.query(`PREPARE asked AS ${statement.text}`);
      const plan = await tx.query(`EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE asked (${values.join(', ')})`);
      expect(JSON.stringify(plan)).toMatch(/"Index Cond":/);
      expect(rowsRead(plan)).toBeLessThan(100);
    } finally {
      await tx.rollback();
    }
  },
);

/** The most that any step of a plan has handed on or thrown away. */
function rowsRead(plan: unknown): number {
  const counts = [...JSON.stringify(plan).matchAll(/"(?:Actual Rows|Rows Removed by Filter)":(\d+)/g)];
  return Math.max(...counts.map(([, count]) => Number(count)));
}
