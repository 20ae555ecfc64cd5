import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Role } from '../../base/role';
import { Allow } from '../../graphql/access';
import type { Connection } from '../../graphql/pages/connection';
import { PageArgs } from '../../graphql/pages/page-args';
import type { Context } from '../../live/context';
import { toldPerson, User } from '../identity';
import { loadPayment, Payment } from '../payments';
import { loadReviewOf, Review } from '../sellers';
import { cancelOrder } from './cancel-order';
import { Side } from '../../graphql/side';
import { OrderStatus } from './order.enums';
import { PlaceOrderInput, UpdateOrderStatusInput } from './order.inputs';
import { findOrder, listOrders } from './order.queries';
import { Order, OrderConnection } from './order.type';
import { placeOrder } from './place-order';
import { updateOrderStatus } from './update-order-status';

@Resolver(() => Order)
export class OrderResolver {
  @Allow('signed-in')
  @Query(() => Order, { nullable: true, description: 'An order of the viewer, on either side; admins see all.' })
  order(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Its id.' }) id: string): Promise<Order | null> {
    return findOrder(ctx, id);
  }

  @Allow('signed-in')
  @Query(() => OrderConnection, {
    description: 'The orders of the viewer on either side, an admin’s are all; the newest first.',
  })
  orders(
    @Ctx() ctx: Context,
    @Arg('side', () => Side, { nullable: true, description: 'Only those where the viewer stands there.' })
    side: Side | null | undefined,
    @Arg('status', () => [OrderStatus], { nullable: true, description: 'Only those that are so far.' })
    status: OrderStatus[] | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Order>> {
    return listOrders(ctx, { side, status }, page);
  }

  @Allow([Role.CUSTOMER])
  @Mutation(() => Order, {
    description:
      'Orders something. From the balance it is paid and PLACED at once, or nothing of it is kept; otherwise it waits for the provider.',
  })
  placeOrder(
    @Ctx() ctx: Context,
    @Arg('input', () => PlaceOrderInput, { description: 'What, of whom, and how it is paid.' }) input: PlaceOrderInput,
  ): Promise<Order> {
    return placeOrder(ctx, input);
  }

  @Allow([Role.SELLER])
  @Mutation(() => Order, { description: 'Takes an order of the viewer’s one step further.' })
  updateOrderStatus(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateOrderStatusInput, { description: 'Which one, and how far.' })
    input: UpdateOrderStatusInput,
  ): Promise<Order> {
    return updateOrderStatus(ctx, input);
  }

  @Allow('signed-in')
  @Mutation(() => Order, {
    description:
      'Calls an order off: its customer until PREPARING, its seller until COMPLETED. What was paid goes back in full.',
  })
  cancelOrder(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Arg('reason', () => String, { nullable: true, description: 'Why, up to 500 characters; the other side reads it.' })
    reason: string | null | undefined,
  ): Promise<Order> {
    return cancelOrder(ctx, id, reason);
  }

  @FieldResolver(() => User, { description: 'Who buys.' })
  customer(@Ctx() ctx: Context, @Root() { customer }: Order): User {
    return toldPerson(ctx, customer);
  }

  @FieldResolver(() => User, { description: 'Who sells.' })
  seller(@Ctx() ctx: Context, @Root() { seller }: Order): User {
    return toldPerson(ctx, seller);
  }

  @FieldResolver(() => Payment, { nullable: true, description: 'How it is paid.' })
  payment(@Ctx() ctx: Context, @Root() { payment, paymentId }: Order): Payment | Promise<Payment | null> {
    return payment ?? loadPayment(ctx, paymentId);
  }

  @FieldResolver(() => Review, {
    nullable: true,
    description: 'What the customer thinks of it, once he has said so; null in events, which are told before.',
  })
  review(@Ctx() ctx: Context, @Root() { id, payment }: Order): Promise<Review | null> | null {
    // An order that a move has made, or a fact tells of, is one that could not be reviewed before.
    return payment ? null : loadReviewOf(ctx, id);
  }
}
