import { startLiveledger, type Visitor } from '../../../src/testing';
import { Seeded } from '../../live/seeded';
import { openRows } from '../identity/given';
import { available, give, problemsOf, trySending } from './given';

const turns = 5 * Number(process.env['RUNS'] ?? 1);
const clients = 64;
const count = 40;

/** 64 clients on two nodes, 40 people, circles of payments and one merchant whom everybody pays. */
it('keeps the books while everybody pays everybody, and lets nobody see a collision', async () => {
  await using app = await startLiveledger();
  await using other = await startLiveledger({ database: app.address ?? { url: '' } });
  const random = new Seeded(turns);
  const people: Visitor[] = [];
  for (let n = 0; n < count; n += 1) people.push(await app.signUp());
  for (const person of people) await give(app, person, '10.00 EUR');
  const elsewhere = people.map(({ accessToken, id }) => other.visitor({ accessToken, refreshToken: '', user: { id } }));
  const codes = new Map<string, number>();

  const client = async (n: number): Promise<void> => {
    for (let turn = 0; turn < turns; turn += 1) {
      const from = (n + turn) % count;
      // A third each: in a circle, to the one merchant, to anybody.
      const to = [(from + 1) % count, 0, random.below(count)][turn % 3] ?? 0;
      const payer = (n % 2 === 0 ? people : elsewhere)[from];
      const amount = `${random.below(4)}.${10 + random.below(90)} EUR`;
      if (!payer || to === from) continue;
      const { errors } = await trySending(payer, { to: people[to]?.id ?? '', amount });
      const code = errors?.[0]?.extensions.code ?? 'done';
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, n) => client(n)));

  expect([...codes.keys()].filter((code) => !['done', 'INSUFFICIENT_FUNDS'].includes(code))).toEqual([]);
  expect(codes.get('done')).toBeGreaterThan(50);
  const cents = await Promise.all(people.map(async (person) => Math.round(Number(await available(person)) * 100)));
  expect(cents.reduce((a, b) => a + b, 0)).toBe(count * 1_000);
  expect(await problemsOf(app)).toEqual([]);

  // What each was told is a chain too: the old balance is what was new in the fact before.
  await using rows = await openRows(app);
  const broken = await rows.query(
    `SELECT stream, seq FROM (
       SELECT stream, seq, payload->'oldBalance'->>'amount' AS old, payload->'balance'->>'version' AS version,
              lag(payload->'balance'->'available'->>'amount') OVER each AS before, lag(payload->'balance'->>'version') OVER each AS version_before
         FROM event WHERE topic = 'balance.updated' WINDOW each AS (PARTITION BY stream ORDER BY seq)) AS told
      WHERE version_before IS NOT NULL AND (old <> before OR version::int <> version_before::int + 1)
        AND stream = ANY($1)`,
    [people.map(({ id }) => `user:${id}`)],
  );
  expect(broken).toEqual([]);
}, 120_000);
