import type { Move } from '../../live/moves/move';
import type { Person } from '../identity';
import { BookingStatus } from './booking.enums';
import { lockBooking, toBooking } from './booking.rows';
import type { Uses } from './service.rows';

/** What has to be known of a booking by whoever takes reviews. */
interface ReviewableBooking {
  readonly seller: Person;
  readonly customer: Person;
  readonly status: string;
  readonly isCompleted: boolean;
}

/** Locks it, so that it is still what it was when the review is written; null where there is none. Before the lock on its seller. */
export async function lockReviewableBooking(uses: Uses, move: Move, id: string): Promise<ReviewableBooking | null> {
  const row = await lockBooking(move, id);
  if (!row) return null;
  const { provider: seller, customer, status } = toBooking(uses, row);
  return { seller, customer, status, isCompleted: status === BookingStatus.COMPLETED };
}
