import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Role } from '../../base/role';
import { Allow } from '../../graphql/access';
import type { Connection } from '../../graphql/pages/connection';
import type { Context } from '../../live/context';
import { toldPerson, User } from '../identity';
import { loadPayment, Payment } from '../payments';
import { BillsArgs } from './bill.args';
import { IssueBillInput, PayBillInput } from './bill.inputs';
import { findBill, listBills } from './bill.queries';
import { Bill, BillConnection } from './bill.type';
import { cancelBill } from './cancel-bill';
import { issueBill } from './issue-bill';
import { payBill } from './pay-bill';

@Resolver(() => Bill)
export class BillResolver {
  @Allow('signed-in')
  @Query(() => Bill, { nullable: true, description: 'A bill of the viewer, on either side; admins see all.' })
  bill(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Its id.' }) id: string): Promise<Bill | null> {
    return findBill(ctx, id);
  }

  @Allow('signed-in')
  @Query(() => BillConnection, {
    description: 'The bills of the viewer, the newest first; an admin who does not say which gets all.',
  })
  bills(@Ctx() ctx: Context, @Args(() => BillsArgs) args: BillsArgs): Promise<Connection<Bill>> {
    return listBills(ctx, args);
  }

  @Allow([Role.BILLER])
  @Mutation(() => Bill, {
    description: 'Sends somebody a bill. A reference that the viewer has used before is a `CONFLICT`.',
  })
  issueBill(
    @Ctx() ctx: Context,
    @Arg('input', () => IssueBillInput, { description: 'To whom, for what, by when.' }) input: IssueBillInput,
  ): Promise<Bill> {
    return issueBill(ctx, input);
  }

  @Allow([Role.BILLER])
  @Mutation(() => Bill, {
    description: 'Takes a bill back that nobody has paid. A payment that waits for a provider is called off.',
  })
  cancelBill(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Its id.' }) id: string): Promise<Bill> {
    return cancelBill(ctx, id);
  }

  @Allow([Role.CUSTOMER])
  @Mutation(() => Payment, {
    description:
      'Pays a bill: at once from the balance; through a provider the payment is PENDING until he says that the money is there. Meanwhile it can still be paid from the balance, which calls the other one off; a second one through a provider is a `CONFLICT`, reason `PAYMENT_PENDING`.',
  })
  payBill(
    @Ctx() ctx: Context,
    @Arg('input', () => PayBillInput, { description: 'Which, and how.' }) input: PayBillInput,
  ): Promise<Payment> {
    return payBill(ctx, input);
  }

  @FieldResolver(() => User, { description: 'Who is to be paid.' })
  biller(@Ctx() ctx: Context, @Root() { biller }: Bill): User {
    return toldPerson(ctx, biller);
  }

  @FieldResolver(() => User, { description: 'Who is to pay.' })
  customer(@Ctx() ctx: Context, @Root() { customer }: Bill): User {
    return toldPerson(ctx, customer);
  }

  @FieldResolver(() => Payment, {
    nullable: true,
    description:
      'What has paid it, or was the last to try: it may still be PENDING, or have FAILED. Null if nobody has tried.',
  })
  payment(@Ctx() ctx: Context, @Root() { payment, paymentId }: Bill): Payment | null | Promise<Payment | null> {
    return payment ?? (paymentId === null ? null : loadPayment(ctx, paymentId));
  }
}
