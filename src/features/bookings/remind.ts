import { z } from 'zod';
import { job } from '../../live/jobs/job';
import { moveIn } from '../../live/moves/alone';
import { notifyAll } from '../notices';
import { BookingStatus } from './booking.enums';
import { noticesOf } from './booking.notices';
import { lockBooking, toBooking } from './booking.rows';

/** Of what still takes place; not of what has begun while nobody was there to say so. */
export const remind = job({
  kind: 'bookings.remind',
  payload: z.object({ bookingId: z.string() }),
  async run(ctx, { bookingId }) {
    const row = await moveIn(ctx.tx, (move) => lockBooking(move, bookingId));
    if (row?.status !== BookingStatus.ACCEPTED || row.startsAt <= row.now) return;
    await notifyAll(ctx.tx, noticesOf('REMINDER', toBooking(ctx, row), null));
  },
});
