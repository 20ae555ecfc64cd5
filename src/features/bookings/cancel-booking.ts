import { check } from '../../base/check';
import type { Context } from '../../live/context';
import { BookingEventKind, BookingStatus } from './booking.enums';
import { Reason } from './booking.reason';
import type { Booking } from './booking.type';
import { byEither, changeBooking } from './change-booking';
import { giveBack } from './money-of-booking';

/** By either side; the customer has all of it back. */
export function cancelBooking(ctx: Context, id: string, words: string | null | undefined): Promise<Booking> {
  const { reason } = check(Reason, { reason: words });
  return changeBooking(ctx, id, {
    kind: BookingEventKind.BOOKING_CANCELLED,
    to: BookingStatus.CANCELLED,
    isFor: byEither,
    reason,
    pay: giveBack,
  });
}
