import { AppError, notFound } from '../../base/errors';
import type { Move } from '../../live/moves/move';
import { BookingStatus } from './booking.enums';
import { lockBooking, toBooking } from './booking.rows';
import type { Booking } from './booking.type';
import type { Uses } from './service.rows';

/** For whoever wants to say how it was: its customer, once it is completed. A booking is locked before payments, and after services. */
export async function lockOwnCompletedBooking(
  uses: Uses,
  move: Move,
  customerId: string,
  bookingId: string,
): Promise<Booking> {
  const row = await lockBooking(move, bookingId);
  if (row?.customerId !== customerId) throw notFound();
  const { status: from } = row;
  const to = BookingStatus.COMPLETED;
  if (from !== to) throw new AppError('INVALID_TRANSITION', `A booking that is ${from} is not yet over.`, { from, to });
  return toBooking(uses, row);
}
