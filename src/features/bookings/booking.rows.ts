import { currenciesKey } from '../../base/currencies';
import type { Uses } from '../../base/services';
import type { Move } from '../../live/moves/move';
import { lockedById } from '../../live/moves/rows';
import { writer } from '../../live/moves/writer';
import type { BookingStatus } from './booking.enums';
import { Booking } from './booking.type';
import { toService } from './service.rows';

export interface BookingRow {
  readonly id: string;
  readonly serviceName: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly currency: string;
  readonly price: bigint;
  readonly status: BookingStatus;
  readonly note: string | null;
  readonly reason: string | null;
  readonly paymentId: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly providerId: string;
  readonly providerName: string;
  // Of its service, as it is offered now.
  readonly serviceId: string;
  readonly presentName: string;
  readonly description: string | null;
  readonly presentCurrency: string;
  readonly presentPrice: bigint;
  readonly durationMinutes: number;
  readonly active: boolean;
}

/** Of `booking` or a view of it called `b`, beside its service `s`; every reader uses these. */
export const bookingColumns = `
  b.id, b.service_name AS "serviceName", b.customer_id AS "customerId", b.provider_id AS "providerId",
  (SELECT display_name FROM users WHERE id = b.customer_id) AS "customerName", (SELECT display_name FROM users WHERE id = b.provider_id) AS "providerName",
  b.starts_at AS "startsAt", b.ends_at AS "endsAt", b.currency, b.price, b.status, b.note, b.reason, b.payment_id AS "paymentId", b.version,
  b.created_at AS "createdAt", s.id AS "serviceId", s.name AS "presentName", s.description, s.currency AS "presentCurrency",
  s.price AS "presentPrice", s.duration_minutes AS "durationMinutes", s.active`;

export function toBooking(uses: Uses, row: BookingRow): Booking {
  const currencies = uses.use(currenciesKey);
  const { id, serviceName, startsAt, endsAt, status, note, reason, paymentId, version, createdAt } = row;
  const { presentName: name, presentPrice, presentCurrency, serviceId, ...terms } = row;
  return Booking.of({
    id,
    service: toService(currencies, { ...terms, id: serviceId, name, price: presentPrice, currency: presentCurrency }),
    serviceName,
    customer: { id: row.customerId, displayName: row.customerName },
    provider: { id: row.providerId, displayName: row.providerName },
    startsAt,
    endsAt,
    price: currencies.money(row.price, row.currency),
    status,
    note,
    reason,
    paymentId,
    payment: null,
    version,
    createdAt,
  });
}

/** A locked booking, and what time it is by the clock of the database. */
export type LockedBooking = BookingRow & { readonly now: Date };

/** After services and calendars, before their providers as sellers, and payments. */
const lockedBookings = lockedById<LockedBooking>({
  name: 'bookings',
  idKind: 'bkg',
  order: 535,
  statement: `
    SELECT ${bookingColumns}, clock_timestamp() AS now FROM booking b JOIN service s ON s.id = b.service_id
     WHERE b.id = ANY($1) ORDER BY b.id FOR NO KEY UPDATE OF b`,
});

export function lockBooking(move: Move, id: string): Promise<LockedBooking | null> {
  return move.load(lockedBookings, id);
}

export const newBookings = writer<Booking>({
  name: 'new bookings',
  async write(tx, bookings) {
    for (const booking of bookings) {
      const { id, service, serviceName, customer, provider, startsAt, endsAt, price, status, note, paymentId } =
        booking;
      await tx.query(
        `INSERT INTO booking (id, service_id, service_name, customer_id, provider_id, starts_at, ends_at, currency, price, status, note,
                              payment_id, version, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
        [
          id,
          service.id,
          serviceName,
          customer.id,
          provider.id,
          startsAt,
          endsAt,
          price.currency,
          price.minor,
          status,
          note,
          paymentId,
          booking.version,
          booking.createdAt,
        ],
      );
    }
  },
});

export const changedBookings = writer<Booking>({
  name: 'changed bookings',
  write: (tx, bookings) =>
    tx.query(
      `UPDATE booking b SET status = n.status, reason = n.reason, version = n.version
         FROM unnest($1::text[], $2::text[], $3::text[], $4::integer[]) AS n (id, status, reason, version) WHERE b.id = n.id`,
      [
        bookings.map(({ id }) => id),
        bookings.map(({ status }) => status),
        bookings.map(({ reason }) => reason),
        bookings.map(({ version }) => version),
      ],
    ),
});
