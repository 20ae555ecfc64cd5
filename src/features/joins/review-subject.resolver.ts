import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PerViewer } from '../../graphql/per-viewer';
import type { Context } from '../../live/context';
import { Booking, findBooking } from '../bookings';
import { findOrder, Order } from '../orders';
import { Review } from '../sellers';

/** What is reviewed lives in rooms above sellers, each with a field of its own. */
@Resolver(() => Review)
export class ReviewSubjectResolver {
  @FieldResolver(() => Order, {
    nullable: true,
    description:
      'What it is about, as it is now, also in events; for its two sides and for admins. Null when about something else.',
  })
  @PerViewer()
  order(@Ctx() ctx: Context, @Root() { orderId }: Review): Promise<Order | null> | null {
    return orderId === null ? null : findOrder(ctx, orderId);
  }

  @FieldResolver(() => Booking, {
    nullable: true,
    description:
      'What it is about, as it is now, also in events; for its two sides and for admins. Null when about something else.',
  })
  @PerViewer()
  booking(@Ctx() ctx: Context, @Root() { bookingId }: Review): Promise<Booking | null> | null {
    return bookingId === null ? null : findBooking(ctx, bookingId);
  }
}
