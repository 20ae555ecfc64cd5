import { isId } from '../../base/ids';
import { Role } from '../../base/role';
import { toConnection, type Connection } from '../../graphql/pages/connection';
import { readPage } from '../../graphql/pages/read-page';
import { Where } from '../../graphql/pages/where';
import { Side } from '../../graphql/side';
import type { Context } from '../../live/context';
import type { BookingsArgs } from './booking.args';
import { bookingColumns, toBooking, type BookingRow } from './booking.rows';
import type { Booking } from './booking.type';

/** For both sides and for admins; null for everybody else. */
export async function findBooking(ctx: Context, id: string): Promise<Booking | null> {
  const viewer = ctx.viewerIfAny;
  if (!viewer || !isId('bkg', id)) return null;
  const [row] = await ctx.db.query<BookingRow>(
    `SELECT ${bookingColumns} FROM booking b JOIN service s ON s.id = b.service_id WHERE b.id = $1`,
    [id],
  );
  const booking = row ? toBooking(ctx, row) : null;
  return booking && (booking.isParty(viewer.id) || viewer.has(Role.ADMIN)) ? booking : null;
}

/** One's own, the newest first: on one side or on both. An admin who names no side sees all. */
export async function listBookings(
  ctx: Context,
  { side, status, ...page }: BookingsArgs,
): Promise<Connection<Booking>> {
  const { viewer } = ctx;
  const where = new Where();
  if (side === Side.CUSTOMER) where.and('b.customer_id = ?', viewer.id);
  else if (side === Side.SELLER) where.and('b.provider_id = ?', viewer.id);
  else if (!viewer.has(Role.ADMIN)) where.and('b.user_id = ?', viewer.id);
  if (status) where.and('b.status = ANY (?)', [...new Set(status)]);
  const isBoth = !side && !viewer.has(Role.ADMIN);
  // Ids grow with time.
  const keys = [{ column: 'b.id', type: 'text' }] as const;
  const from = `${isBoth ? 'booking_of_party' : 'booking'} b JOIN service s ON s.id = b.service_id`;
  const list = { name: 'bookings', columns: bookingColumns, from, where, keys, direction: 'DESC' } as const;
  return toConnection(await readPage<BookingRow>(ctx.db, list, page), (row) => toBooking(ctx, row));
}
