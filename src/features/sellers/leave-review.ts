import { check } from '../../base/check';
import { badInput, conflict, invalidTransition, notFound } from '../../base/errors';
import { isId, newId, type IdKind } from '../../base/ids';
import type { Context } from '../../live/context';
import { moveIn } from '../../live/moves/alone';
import { Opinion, type ReviewInput } from './review.input';
import { newReviews, reviewed } from './review.rows';
import { Review } from './review.type';
import { reviewablesKey } from './reviewables';
import { reviewReceived } from './seller.topics';
import { tellOfReview } from './sellers.notices';
import { changeStanding, lockStanding } from './standing';

/** Once, by who bought it, of something that was completed. */
export function leaveReview(ctx: Context, { orderId, bookingId, ...words }: ReviewInput): Promise<Review> {
  const { rating, text } = check(Opinion, words);
  const { kind, id } = subjectOf(orderId, bookingId);
  return ctx.transact((tx) =>
    moveIn(tx, async (move) => {
      const subject = isId(kind, id) ? await ctx.use(reviewablesKey).lock(move, kind, id) : null;
      if (subject?.customer.id !== ctx.viewer.id) throw notFound();
      const { seller, customer: author, status, isCompleted } = subject;
      if (!isCompleted) throw invalidTransition(status, 'REVIEWED', `What is ${status} cannot be reviewed yet.`);
      if (await move.load(reviewed, id)) throw conflict('ALREADY_REVIEWED', 'There is a review of it already.');
      const standing = await lockStanding(move, seller.id);
      const review = Review.of({
        id: newId('rev'),
        seller,
        author,
        subjectId: id,
        rating,
        text,
        createdAt: new Date(),
      });
      move.write(newReviews, review);
      move.record(reviewReceived, { review });
      tellOfReview(move, review);
      changeStanding(move, standing, { rating });
      return review;
    }),
  );
}

function subjectOf(
  orderId: string | null | undefined,
  bookingId: string | null | undefined,
): { readonly kind: IdKind; readonly id: string } {
  const isOrder = typeof orderId === 'string';
  if (isOrder === (typeof bookingId === 'string'))
    throw badInput('orderId', 'orderId: name either an order or a booking');
  return isOrder ? { kind: 'ord', id: orderId } : { kind: 'bkg', id: bookingId ?? '' };
}
