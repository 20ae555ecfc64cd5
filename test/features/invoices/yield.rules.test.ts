import fc from 'fast-check';
import { Money } from '../../../src/base/money';
import {
  annualYield,
  expectedReturn,
  halfEven,
  meanYield,
  payBacks,
  wholeDays,
} from '../../../src/features/invoices/yield.rules';
import { givenDatabase } from '../../live/moves/given';

const euro = { code: 'EUR', digits: 2 };
const eur = (minor: bigint | number) => Money.of(BigInt(minor), euro);
const day = 86_400_000;
const from = new Date('2026-01-01T00:00:00.000Z');
const after = (ms: number) => new Date(from.getTime() + ms);

it.each([
  [0, 1n],
  [1, 1n],
  [day, 1n],
  [day + 1, 2n],
  [30 * day, 30n],
  [30 * day - 1, 30n],
  [-5 * day, 1n],
])('counts days that have begun: %d ms', (ms, days) => expect(wholeDays(from, after(ms))).toBe(days));

it.each([
  // 50 / 950 × 365 / 73 × 100
  [100_000, 95_000, 73 * day, '26.32'],
  [100_000, 100_000, 73 * day, '0.00'],
  // A day at least, however near the due date is.
  [101, 100, 1, '365.00'],
  // In the middle: to the even one. 3,650,000 / (price × days) hundredths for each cent of profit.
  [100_001, 100_000, 73 * day, '0.00'],
  [100_003, 100_000, 73 * day, '0.02'],
  [10n ** 15n, 1n, day, '36499999999999963500.00'],
] as const)('reckons percent a year: %d for %d in %d ms', (amount, price, ms, expected) =>
  expect(annualYield(eur(amount), eur(price), from, after(ms))).toBe(expected),
);

it('rounds halves to the even one, and everything else to the nearest', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 24n), fc.bigInt(1n, 10n ** 18n), (n, d) => {
      const rounded = halfEven(n, d);
      const twice = 2n * (rounded * d - n);
      expect(twice <= d && twice >= -d).toBe(true);
      if (twice === d || twice === -d) expect(rounded % 2n).toBe(0n);
    }),
  );
});

it('gives no mean of nothing, and otherwise one between the least and the greatest', () => {
  expect(meanYield(0n, 0n)).toBeNull();
  expect(meanYield(1_000n * 500n + 3_000n * 1_500n, 4_000n)).toBe('12.50');
});

const parts = fc.array(fc.bigInt(1n, 10n ** 11n), { minLength: 1, maxLength: 60 });

it('splits a settlement so that no cent is lost or made, nobody loses, and equals get nearly the same', () => {
  fc.assert(
    fc.property(parts, fc.bigInt(0n, 10n ** 13n), (weights, profit) => {
      const price = weights.reduce((a, b) => a + b, 0n);
      const amount = price + profit;
      const backs = payBacks(eur(amount), weights.map(eur)).map(({ minor }) => minor);
      expect(backs.reduce((a, b) => a + b, 0n)).toBe(amount);
      for (const [index, back] of backs.entries()) {
        const weight = weights[index] ?? 0n;
        expect(back).toBeGreaterThanOrEqual(weight);
        const floor = (amount * weight) / price;
        expect(back === floor || back === floor + 1n).toBe(true);
        // What was expected before everybody was known was never more.
        const terms = { amount: eur(amount), price: eur(price) };
        expect(back - weight).toBeGreaterThanOrEqual(expectedReturn(eur(weight), terms).minor);
      }
    }),
    { numRuns: 10_000 },
  );
});

it('reckons yields as the database does', async () => {
  await using db = await givenDatabase();
  const cases = fc.sample(
    fc.record({
      price: fc.bigInt(1n, 10n ** 15n),
      profit: fc.oneof(fc.bigInt(0n, 10_000n), fc.bigInt(0n, 10n ** 15n)),
      ms: fc.oneof(
        fc.integer({ min: 1, max: 400 * day }),
        fc.integer({ min: 1, max: 400 }).map((days) => days * day),
      ),
    }),
    2_000,
  );
  const rows = await db.database.query<{ yield: string }>(
    `SELECT invoice_yield(amount, price, $4, due)::text AS yield
       FROM unnest($1::bigint[], $2::bigint[], $3::timestamptz[]) WITH ORDINALITY AS c (amount, price, due, n) ORDER BY n`,
    [
      cases.map(({ price, profit }) => price + profit),
      cases.map(({ price }) => price),
      cases.map(({ ms }) => after(ms)),
      from,
    ],
  );
  expect(rows.map((row) => row.yield)).toEqual(
    cases.map(({ price, profit, ms }) => annualYield(eur(price + profit), eur(price), from, after(ms))),
  );
});
