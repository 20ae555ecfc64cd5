import type { Context } from '../../live/context';
import { BookingEventKind, BookingStatus } from './booking.enums';
import type { Booking } from './booking.type';
import { byProvider, changeBooking } from './change-booking';
import { payOut } from './money-of-booking';

/** From its start on; the provider has the money. */
export function completeBooking(ctx: Context, id: string): Promise<Booking> {
  return changeBooking(ctx, id, {
    kind: BookingEventKind.BOOKING_COMPLETED,
    to: BookingStatus.COMPLETED,
    isFor: byProvider,
    pay: payOut,
  });
}
