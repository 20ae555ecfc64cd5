import { isId } from '../../base/ids';
import { toConnection, type Connection } from '../../graphql/pages/connection';
import type { PageArgs } from '../../graphql/pages/page-args';
import { PagesOfOwners } from '../../graphql/pages/pages-of-owners';
import { Where } from '../../graphql/pages/where';
import type { Context } from '../../live/context';
import { perAnswerById } from '../../live/per-answer';
import { reviewColumns, toReview, type ReviewRow } from './review.rows';
import type { Review } from './review.type';

/** Everybody may read what customers think. */
export async function findReview(ctx: Context, id: string): Promise<Review | null> {
  if (!isId('rev', id)) return null;
  const [row] = await ctx.db.query<ReviewRow>(`SELECT ${reviewColumns} FROM review r WHERE r.id = $1`, [id]);
  return row ? toReview(row) : null;
}

const ofSellers = new PagesOfOwners<ReviewRow>(
  {
    name: 'reviews',
    columns: reviewColumns,
    from: 'review r',
    where: new Where(),
    keys: [{ column: 'r.id', type: 'text' }],
    direction: 'DESC',
  },
  'r.seller_id',
);

/** The newest first. */
export async function listReviews(ctx: Context, sellerId: string, page: PageArgs): Promise<Connection<Review>> {
  return toConnection(await ofSellers.load(ctx, sellerId, page), toReview);
}

const reviewsOf = perAnswerById<ReviewRow, Review>({
  statement: `SELECT ${reviewColumns} FROM review r WHERE r.subject_id = ANY($1)`,
  idOf: ({ subjectId }) => subjectId,
  toValue: (_ctx, row) => toReview(row),
});

/** The one review of an order or a booking. */
export function loadReviewOf(ctx: Context, subjectId: string): Promise<Review | null> {
  return reviewsOf.load(ctx, subjectId);
}
