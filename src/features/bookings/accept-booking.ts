import { conflict } from '../../base/errors';
import type { Context } from '../../live/context';
import { jobOf, newJobs } from '../../live/jobs/enqueue';
import { BookingEventKind, BookingStatus } from './booking.enums';
import { reminderTime } from './booking.rules';
import type { Booking } from './booking.type';
import { isTaken, lockCalendar } from './calendar';
import { byProvider, changeBooking } from './change-booking';
import { keepHeld } from './money-of-booking';
import { remind } from './remind';

/** Of several that overlap a provider can accept one. */
export function acceptBooking(ctx: Context, id: string): Promise<Booking> {
  return changeBooking(ctx, id, {
    kind: BookingEventKind.BOOKING_ACCEPTED,
    to: BookingStatus.ACCEPTED,
    isFor: byProvider,
    // Nobody else can accept it, so the calendar is known before the booking is.
    prepare: (move) => lockCalendar(move, ctx.viewer.id),
    async check(move, { provider, startsAt, endsAt }) {
      if (await isTaken(move, provider.id, { startsAt, endsAt }))
        throw conflict('OVERLAP', 'At that time you have accepted another booking.');
    },
    pay: keepHeld,
    after(move, booking, now) {
      const runAt = reminderTime(booking, now);
      if (runAt) move.write(newJobs, jobOf(remind, { bookingId: booking.id }, { runAt }));
    },
  });
}
