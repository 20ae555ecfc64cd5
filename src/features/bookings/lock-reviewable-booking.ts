import type { Uses } from '../../base/services';
import type { Move } from '../../live/moves/move';
import type { Reviewable } from '../sellers';
import { BookingStatus } from './booking.enums';
import { lockBooking, toBooking } from './booking.rows';

/** Locks it, so that it is still what it was when the review is written; null where there is none. Before the lock on its seller. */
export async function lockReviewableBooking(uses: Uses, move: Move, id: string): Promise<Reviewable | null> {
  const row = await lockBooking(move, id);
  if (!row) return null;
  const { provider: seller, customer, status } = toBooking(uses, row);
  return { seller, customer, status, isCompleted: status === BookingStatus.COMPLETED };
}
