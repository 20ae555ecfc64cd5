import { z } from 'zod';
import { check } from '../../base/check';
import { conflict, notFound } from '../../base/errors';
import { newId } from '../../base/ids';
import { paragraph } from '../../base/text';
import type { Context } from '../../live/context';
import { once } from '../../live/idempotency/once';
import { moveIn } from '../../live/moves/alone';
import type { Tx } from '../../live/tx';
import { named } from '../identity';
import { TransactionReason } from '../ledger';
import { notifyAll } from '../notices';
import { findPayee, getParty, holdPayment } from '../payments';
import { BookingEventKind, BookingStatus } from './booking.enums';
import { noticesOf } from './booking.notices';
import { findBooking } from './booking.queries';
import { newBookings } from './booking.rows';
import { assertToCome, slotOf } from './booking.rules';
import { bookingUpdated } from './booking.topics';
import { Booking } from './booking.type';
import { sentenceOf } from './booking.words';
import type { RequestBookingInput } from './request-booking.input';
import { lockService } from './service.rows';

const Note = z.object({ note: paragraph(1_000, 0).nullish() });

interface Wish {
  readonly serviceId: string;
  readonly startsAt: Date;
  readonly note: string | null;
}

/** The price is set aside at once, as it is now. Whether the provider has time is his to say. */
export function requestBooking(
  ctx: Context,
  { serviceId, startsAt, note: words, idempotencyKey: key }: RequestBookingInput,
): Promise<Booking> {
  const wish = { serviceId, startsAt, note: check(Note, { note: words }).note || null };
  const options = { operation: 'requestBooking', key, input: wish, find: (id: string) => findBooking(ctx, id) };
  return once(ctx, options, async (tx) => {
    const booking = await request(ctx, tx, wish);
    await notifyAll(tx, noticesOf(BookingEventKind.NEW_BOOKING, booking, ctx.viewer.id));
    return booking;
  });
}

async function request(ctx: Context, tx: Tx, { serviceId, startsAt, note }: Wish): Promise<Booking> {
  const offer = await lockService(ctx, tx, serviceId, 'SHARE');
  if (!offer) throw notFound();
  const { service, now } = offer;
  if (service.provider.id === ctx.viewer.id) throw conflict('SELF', 'One cannot book a service of one’s own.');
  if (!service.active) throw conflict('INACTIVE', 'This service cannot be booked at present.');
  const slot = slotOf(startsAt, service.durationMinutes);
  assertToCome(slot, now);
  return moveIn(tx, async (move) => {
    const [payer, payee] = [await getParty(move, ctx.viewer.id), await findPayee(move, service.provider.id)];
    const id = newId('bkg');
    const { price, name: serviceName } = service;
    const payment = await holdPayment(move, {
      payer,
      payee,
      amount: price,
      reason: TransactionReason.BOOKING,
      subjectId: id,
      note: serviceName,
    });
    const booking = Booking.of({
      ...slot,
      id,
      service,
      serviceName,
      customer: named(payer),
      provider: service.provider,
      price,
      status: BookingStatus.REQUESTED,
      note,
      reason: null,
      paymentId: payment.id,
      payment,
      version: 1,
      createdAt: payment.createdAt,
    });
    move.write(newBookings, booking);
    const kind = BookingEventKind.NEW_BOOKING;
    move.record(bookingUpdated, { kind, booking, message: sentenceOf(kind, booking, payer.displayName) });
    return booking;
  });
}
