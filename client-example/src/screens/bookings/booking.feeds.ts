import type { LiveClient } from '../../../../src/client';
import type { BookingPartsFragment, Side } from '../../gql/types';
import { feed, withFirst } from '../../live/feed';
import { session } from '../../session/session';
import { BOOKING_HEARD, BOOKINGS } from './bookings.documents';

/** What is in a list has changed by then; what is new goes to the beginning of the viewer's own. */
export const bookingFeed = feed(BOOKING_HEARD, {}, ({ bookingUpdated: { booking, kind } }, client) => {
  if (kind !== 'NEW_BOOKING') return;
  putFirst(client, booking.provider.id === session.read()?.user.id ? 'SELLER' : 'CUSTOMER', booking);
});

/** A list that nobody has asked for yet stays unasked. */
export function putFirst(client: LiveClient, side: Side, booking: BookingPartsFragment): void {
  client.cache.updateQuery({ query: BOOKINGS, variables: { side } }, (held) =>
    held ? { bookings: { ...held.bookings, nodes: withFirst(held.bookings.nodes, booking) } } : undefined,
  );
}
