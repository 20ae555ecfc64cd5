import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Role } from '../../base/role';
import { Allow } from '../../graphql/access';
import type { Connection } from '../../graphql/pages/connection';
import type { Context } from '../../live/context';
import { toldPerson, User } from '../identity';
import { loadPayment, Payment } from '../payments';
import { acceptBooking } from './accept-booking';
import { BookingsArgs } from './booking.args';
import { findBooking, listBookings } from './booking.queries';
import { Booking, BookingConnection } from './booking.type';
import { cancelBooking } from './cancel-booking';
import { completeBooking } from './complete-booking';
import { declineBooking } from './decline-booking';
import { requestBooking } from './request-booking';
import { RequestBookingInput } from './request-booking.input';

const its = { description: 'Its id.' };
const why = { nullable: true, description: 'Why, up to 500 characters; both sides see it.' };

@Resolver(() => Booking)
export class BookingResolver {
  @Allow('signed-in')
  @Query(() => Booking, { nullable: true, description: 'A booking of the viewer, on either side; admins see all.' })
  booking(@Ctx() ctx: Context, @Arg('id', () => ID, its) id: string): Promise<Booking | null> {
    return findBooking(ctx, id);
  }

  @Allow('signed-in')
  @Query(() => BookingConnection, {
    description: 'The bookings of the viewer, the newest first; an admin who names no side gets all.',
  })
  bookings(@Ctx() ctx: Context, @Args(() => BookingsArgs) args: BookingsArgs): Promise<Connection<Booking>> {
    return listBookings(ctx, args);
  }

  @Allow([Role.CUSTOMER])
  @Mutation(() => Booking, {
    description:
      'Asks a provider for a service. Its price is held on the viewer’s balance until it is completed or called off.',
  })
  requestBooking(
    @Ctx() ctx: Context,
    @Arg('input', () => RequestBookingInput, { description: 'What, and when.' }) input: RequestBookingInput,
  ): Promise<Booking> {
    return requestBooking(ctx, input);
  }

  @Allow([Role.SELLER])
  @Mutation(() => Booking, {
    description: 'Accepts what a customer asked for. Two accepted bookings of a provider never overlap: `CONFLICT`.',
  })
  acceptBooking(@Ctx() ctx: Context, @Arg('id', () => ID, its) id: string): Promise<Booking> {
    return acceptBooking(ctx, id);
  }

  @Allow([Role.SELLER])
  @Mutation(() => Booking, { description: 'Declines what a customer asked for; he has his money back.' })
  declineBooking(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, its) id: string,
    @Arg('reason', () => String, why) reason: string | null | undefined,
  ): Promise<Booking> {
    return declineBooking(ctx, id, reason);
  }

  @Allow('signed-in')
  @Mutation(() => Booking, {
    description: 'Calls it off, by either side, until it is completed; the customer has all of his money back.',
  })
  cancelBooking(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, its) id: string,
    @Arg('reason', () => String, why) reason: string | null | undefined,
  ): Promise<Booking> {
    return cancelBooking(ctx, id, reason);
  }

  @Allow([Role.SELLER])
  @Mutation(() => Booking, { description: 'Says that it took place, from its start on; the provider has the money.' })
  completeBooking(@Ctx() ctx: Context, @Arg('id', () => ID, its) id: string): Promise<Booking> {
    return completeBooking(ctx, id);
  }

  @FieldResolver(() => User, { description: 'Who asked for it.' })
  customer(@Ctx() ctx: Context, @Root() { customer }: Booking): User {
    return toldPerson(ctx, customer);
  }

  @FieldResolver(() => User, { description: 'Who was asked.' })
  provider(@Ctx() ctx: Context, @Root() { provider }: Booking): User {
    return toldPerson(ctx, provider);
  }

  @FieldResolver(() => Payment, {
    nullable: true,
    description:
      'Its money: PENDING while it is held, CANCELLED when it went back, COMPLETED when the provider has it.',
  })
  payment(@Ctx() ctx: Context, @Root() { payment, paymentId }: Booking): Payment | Promise<Payment | null> {
    return payment ?? loadPayment(ctx, paymentId);
  }
}
