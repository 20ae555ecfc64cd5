import fc from 'fast-check';
import { Money } from '../../src/base/money';
import { splitByWeights } from '../../src/base/split';

const eur = { code: 'EUR', digits: 2 };
const weights = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 15n }), { minLength: 1, maxLength: 40 })
  .filter((all) => all.some((weight) => weight > 0n));
const totals = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });

it('makes and loses no cent, and gives nobody more than one cent beside his share', () => {
  fc.assert(
    fc.property(totals, weights, (total, all) => {
      const parts = splitByWeights(Money.of(total, eur), all).map(({ minor }) => minor);
      const sum = all.reduce((a, b) => a + b, 0n);
      expect(parts.reduce((a, b) => a + b, 0n)).toBe(total);
      for (const [index, part] of parts.entries()) {
        const offBy = part * sum - total * (all[index] ?? 0n);
        expect(offBy < sum && offBy > -sum).toBe(true);
      }
    }),
    { numRuns: 10_000 },
  );
});

it('gives the same to the same, and nothing to those without a share', () => {
  const parts = splitByWeights(Money.of(100n, eur), [1n, 0n, 1n, 1n]).map(({ amount }) => amount);
  expect(parts).toEqual(['0.34', '0.00', '0.33', '0.33']);
});

it('gives what is left over to those who lost most', () => {
  expect(splitByWeights(Money.of(10n, eur), [15n, 15n, 70n]).map(({ minor }) => minor)).toEqual([2n, 1n, 7n]);
  expect(splitByWeights(Money.of(5n, eur), [1n, 1n, 8n]).map(({ minor }) => minor)).toEqual([1n, 0n, 4n]);
});

it('cannot divide among nobody', () => {
  expect(() => splitByWeights(Money.of(1n, eur), [])).toThrow();
  expect(() => splitByWeights(Money.of(1n, eur), [0n])).toThrow();
  expect(() => splitByWeights(Money.of(1n, eur), [2n, -1n])).toThrow();
});
