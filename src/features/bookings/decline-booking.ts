import { check } from '../../base/check';
import type { Context } from '../../live/context';
import { BookingEventKind, BookingStatus } from './booking.enums';
import { Reason } from './booking.reason';
import type { Booking } from './booking.type';
import { byProvider, changeBooking } from './change-booking';
import { giveBack } from './money-of-booking';

export function declineBooking(ctx: Context, id: string, words: string | null | undefined): Promise<Booking> {
  const { reason } = check(Reason, { reason: words });
  return changeBooking(ctx, id, {
    kind: BookingEventKind.BOOKING_DECLINED,
    to: BookingStatus.DECLINED,
    isFor: byProvider,
    reason,
    pay: giveBack,
  });
}
