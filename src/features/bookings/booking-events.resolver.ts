import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { notFound } from '../../base/errors';
import { Allow } from '../../graphql/access';
import type { Context } from '../../live/context';
import type { Fact } from '../../live/fact';
import { userStream } from '../../live/streams';
import type { Watch } from '../../live/watch';
import { BookingUpdatedEvent } from './booking-updated.event';
import { findBooking } from './booking.queries';
import { bookingStream, bookingUpdated, type BookingUpdated } from './booking.topics';

@Resolver()
export class BookingEventsResolver {
  @Allow('signed-in')
  @Subscription(() => BookingUpdatedEvent, {
    subscribe: watchBookings,
    description: 'What happens to one booking, or to all of the viewer’s, on either side. Admins may ask for any one.',
  })
  bookingUpdated(
    @Arg('bookingId', () => ID, { nullable: true, description: 'Only this one.' }) _bookingId: string | null,
    @Root() fact: Fact<BookingUpdated>,
  ): BookingUpdatedEvent {
    return BookingUpdatedEvent.of(fact);
  }
}

interface Asked {
  readonly context: Context;
  readonly args: { readonly bookingId?: string | null };
}

async function watchBookings({ context, args: { bookingId } }: Asked): Promise<Watch> {
  const topics = [bookingUpdated];
  if (typeof bookingId !== 'string') return context.watch(userStream(context.viewer.id), { topics });
  if (!(await findBooking(context, bookingId))) throw notFound();
  return context.watch(bookingStream(bookingId), { topics });
}
