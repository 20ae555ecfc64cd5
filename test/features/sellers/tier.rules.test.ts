import fc from 'fast-check';
import { benefitsOf, ratingOf, stepsUp, Tier } from '../../../src/features/sellers/tier.rules';

const merits = (completedOrders: number, reviewCount = 0, ratingSum = 0) => ({
  completedOrders,
  reviewCount,
  ratingSum,
});
const tiers = Object.values(Tier);

it.each([
  [9, []],
  [10, [Tier.SILVER]],
  [49, [Tier.SILVER]],
  [50, [Tier.SILVER, Tier.GOLD]],
  [199, [Tier.SILVER, Tier.GOLD]],
  [200, [Tier.SILVER, Tier.GOLD, Tier.PLATINUM]],
])('%i completed orders lead from BRONZE to %p', (orders, steps) => {
  expect(stepsUp(Tier.BRONZE, merits(orders))).toEqual(steps);
});

it('asks for 4.0 to the star, or for no review at all', () => {
  expect(stepsUp(Tier.BRONZE, merits(10, 3, 12))).toEqual([Tier.SILVER]);
  expect(stepsUp(Tier.BRONZE, merits(10, 3, 11))).toEqual([]);
  expect(stepsUp(Tier.BRONZE, merits(10, 1_000_000, 3_999_999))).toEqual([]);
});

it('never leads down, and each step is the next one', () => {
  const many = fc.record({
    tier: fc.constantFrom(...tiers),
    orders: fc.nat(400),
    reviews: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 20 }),
  });
  fc.assert(
    fc.property(many, ({ tier, orders, reviews }) => {
      const steps = stepsUp(
        tier,
        merits(
          orders,
          reviews.length,
          reviews.reduce((a, b) => a + b, 0),
        ),
      );
      const from = tiers.indexOf(tier) + 1;
      expect(steps).toEqual(tiers.slice(from, from + steps.length));
    }),
  );
});

it('brings something with each tier, and has no rating without reviews', () => {
  for (const tier of tiers) expect(benefitsOf(tier).length).toBeGreaterThan(0);
  expect(ratingOf({ reviewCount: 0, ratingSum: 0 })).toBeNull();
  expect(ratingOf({ reviewCount: 4, ratingSum: 18 })).toBe(4.5);
});
