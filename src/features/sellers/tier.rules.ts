/** How far a seller has come, from the lowest to the highest. Spelt as on the wire. */
export enum Tier {
  BRONZE = 'BRONZE',
  SILVER = 'SILVER',
  GOLD = 'GOLD',
  PLATINUM = 'PLATINUM',
}

/** What a tier takes besides the rating, and what it brings. */
interface Step {
  readonly tier: Tier;
  readonly completedOrders: number;
  readonly benefits: readonly string[];
}

const steps: readonly Step[] = [
  { tier: Tier.BRONZE, completedOrders: 0, benefits: ['A page of your own', 'Orders and payments as they happen'] },
  {
    tier: Tier.SILVER,
    completedOrders: 10,
    benefits: ['A silver badge on your page', 'Answers from support within a day'],
  },
  {
    tier: Tier.GOLD,
    completedOrders: 50,
    benefits: ['A gold badge on your page', 'Answers from support within an hour', 'A place among recommended sellers'],
  },
  {
    tier: Tier.PLATINUM,
    completedOrders: 200,
    benefits: [
      'A platinum badge on your page',
      'A person at support who knows you',
      'A place among recommended sellers',
      'New features before others',
    ],
  },
];

const leastRating = 4;

/** What counts of a seller. */
export interface Merits {
  /** Those that were wholly refunded left out. */
  readonly completedOrders: number;
  readonly reviewCount: number;
  /** Of all reviews: whole stars, so that nothing is rounded. */
  readonly ratingSum: number;
}

/** The tiers above the present one that the seller has reached now, one after the other. None is ever lost again. */
export function stepsUp(present: Tier, { completedOrders, reviewCount, ratingSum }: Merits): readonly Tier[] {
  const isGood = ratingSum >= leastRating * reviewCount;
  if (!isGood) return [];
  return steps
    .slice(rankOf(present) + 1)
    .flatMap((step) => (completedOrders >= step.completedOrders ? [step.tier] : []));
}

export function benefitsOf(tier: Tier): readonly string[] {
  return steps[rankOf(tier)]?.benefits ?? [];
}

/** Stars on average; null without reviews. */
export function ratingOf({ reviewCount, ratingSum }: Omit<Merits, 'completedOrders'>): number | null {
  return reviewCount === 0 ? null : ratingSum / reviewCount;
}

function rankOf(tier: Tier): number {
  return steps.findIndex((step) => step.tier === tier);
}
