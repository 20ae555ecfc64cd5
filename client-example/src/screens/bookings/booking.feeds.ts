import type { Side } from '../../gql/types';
import { feed, withFirst } from '../../live/feed';
import { BOOKING_HEARD, BOOKINGS } from './bookings.documents';

/** What is new is put into the list; what is there has changed by itself. */
function bookingFeed(side: Side) {
  return feed(BOOKING_HEARD, {}, ({ bookingUpdated: { booking } }, client) => {
    client.cache.updateQuery({ query: BOOKINGS, variables: { side } }, (held) =>
      held ? { bookings: { ...held.bookings, nodes: withFirst(held.bookings.nodes, booking) } } : undefined,
    );
  });
}

export const bookedFeed = bookingFeed('CUSTOMER');
export const providedFeed = bookingFeed('SELLER');
