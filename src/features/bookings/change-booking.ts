import { notFound } from '../../base/errors';
import type { Context } from '../../live/context';
import { moveIn } from '../../live/moves/alone';
import type { Move } from '../../live/moves/move';
import { notifyAll } from '../notices';
import { lockOwnPayment, type Payment, type PaymentRecord } from '../payments';
import type { BookingEventKind, BookingStatus } from './booking.enums';
import { noticesOf } from './booking.notices';
import { changedBookings, lockBooking, toBooking } from './booking.rows';
import { assertMove } from './booking.rules';
import { bookingUpdated } from './booking.topics';
import type { Booking } from './booking.type';
import { sentenceOf } from './booking.words';

/** One step of a booking, by one of its sides. */
export interface Step {
  readonly kind: BookingEventKind;
  readonly to: BookingStatus;
  /** Who may take it. */
  isFor(this: void, booking: Booking, userId: string): boolean;
  readonly reason?: string | null;
  /** What else has to be locked, before the booking is. */
  prepare?(this: void, move: Move): Promise<unknown>;
  /** Refuses for reasons beyond its state. */
  check?(this: void, move: Move, booking: Booking, now: Date): Promise<void>;
  /** What becomes of the money. */
  pay(this: void, move: Move, record: PaymentRecord): Promise<Payment>;
  /** What follows from it. */
  after?(this: void, move: Move, booking: Booking, now: Date): void;
}

export function changeBooking(ctx: Context, id: string, step: Step): Promise<Booking> {
  return ctx.transact(async (tx) => {
    const booking = await moveIn(tx, (move) => take(ctx, move, id, step));
    await notifyAll(tx, noticesOf(step.kind, booking, ctx.viewer.id));
    return booking;
  });
}

async function take(ctx: Context, move: Move, id: string, step: Step): Promise<Booking> {
  const { viewer } = ctx;
  const { kind, to, reason = null } = step;
  await step.prepare?.(move);
  const row = await lockBooking(move, id);
  if (!row) throw notFound();
  const before = toBooking(ctx, row);
  if (!step.isFor(before, viewer.id)) throw notFound();
  assertMove(before.status, to, before.startsAt <= row.now);
  await step.check?.(move, before, row.now);
  const payment = await step.pay(move, await lockOwnPayment(ctx, move, before.paymentId));
  const booking = before.with({ status: to, payment, reason });
  move.write(changedBookings, booking);
  step.after?.(move, booking, row.now);
  move.record(bookingUpdated, { kind, booking, message: sentenceOf(kind, booking, viewer.displayName) });
  return booking;
}

export const byProvider = ({ provider }: Booking, userId: string): boolean => provider.id === userId;
export const byEither = (booking: Booking, userId: string): boolean => booking.isParty(userId);
