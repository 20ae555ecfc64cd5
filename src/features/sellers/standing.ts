import { loader } from '../../live/moves/loader';
import type { Move } from '../../live/moves/move';
import { writer } from '../../live/moves/writer';
import { Lock } from '../../live/tx';
import { sellerChanged, tierUpgraded } from './seller.topics';
import { tellOfTier } from './sellers.notices';
import { benefitsOf, stepsUp, type Merits, type Tier } from './tier.rules';

/** What is counted of a seller, locked. */
export interface Standing extends Merits {
  readonly userId: string;
  readonly tier: Tier;
}

type Row = Omit<Standing, 'ratingSum'> & { readonly ratingSum: bigint };

const lockStatement = {
  name: 'lock_sellers',
  text: `
    SELECT user_id AS "userId", tier, completed_orders AS "completedOrders", review_count AS "reviewCount", rating_sum AS "ratingSum"
      FROM seller WHERE user_id = ANY($1) ORDER BY user_id FOR NO KEY UPDATE`,
};

/** After what was sold, and before its payment. */
const standings = loader<string, Standing>({
  name: 'sellers',
  lock: Lock.ENTITIES,
  order: 600,
  exclusive: (userId) => userId,
  async load(tx, userIds) {
    const wanted = [...new Set(userIds)].sort();
    let rows = await tx.query<Row>(lockStatement, [wanted]);
    if (rows.length < wanted.length) {
      await tx.query(
        'INSERT INTO seller (user_id) SELECT id FROM unnest($1::text[]) AS n (id) ORDER BY id COLLATE "C" ON CONFLICT DO NOTHING',
        [wanted],
      );
      rows = await tx.query<Row>(lockStatement, [wanted]);
    }
    const found = new Map(rows.map((row) => [row.userId, { ...row, ratingSum: Number(row.ratingSum) }]));
    return (userId) => {
      const standing = found.get(userId);
      if (!standing) throw new Error(`There must be a seller ${userId}.`);
      return standing;
    };
  },
});

export function lockStanding(move: Move, userId: string): Promise<Standing> {
  return move.load(standings, userId);
}

interface Change {
  /** One more completed order, or one that counts no longer. */
  readonly completed?: 1 | 0 | -1;
  readonly rating?: number;
}

/** Once in a move. Whoever has reached a tier by it is told, for each step. */
export function changeStanding(move: Move, standing: Standing, { completed = 0, rating }: Change): void {
  const changed = {
    ...standing,
    completedOrders: standing.completedOrders + completed,
    reviewCount: standing.reviewCount + (rating === undefined ? 0 : 1),
    ratingSum: standing.ratingSum + (rating ?? 0),
  };
  const steps = stepsUp(standing.tier, changed);
  const { userId } = standing;
  move.write(changedStandings, { ...changed, tier: steps.at(-1) ?? standing.tier });
  // Of a review the seller hears by itself.
  if (completed !== 0) move.record(sellerChanged, { userId, fields: ['completedOrders'] });
  for (const [index, newTier] of steps.entries()) {
    const previousTier = steps[index - 1] ?? standing.tier;
    move.record(tierUpgraded, { userId, newTier, previousTier, benefits: benefitsOf(newTier) });
  }
  const reached = steps.at(-1);
  if (reached) tellOfTier(move, userId, reached);
}

const changedStandings = writer<Standing>({
  name: 'changed sellers',
  write: (tx, changed) =>
    tx.query(
      `UPDATE seller s SET tier = n.tier, completed_orders = n.completed, review_count = n.reviews, rating_sum = n.sum
         FROM unnest($1::text[], $2::text[], $3::int[], $4::int[], $5::bigint[]) AS n (id, tier, completed, reviews, sum)
        WHERE s.user_id = n.id`,
      [
        changed.map(({ userId }) => userId),
        changed.map(({ tier }) => tier),
        changed.map(({ completedOrders }) => completedOrders),
        changed.map(({ reviewCount }) => reviewCount),
        changed.map(({ ratingSum }) => ratingSum),
      ],
    ),
});
