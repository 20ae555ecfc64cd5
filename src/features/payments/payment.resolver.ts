import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { linksKey } from '../../base/links';
import { Role } from '../../base/role';
import { Allow } from '../../graphql/access';
import { MoneyInput } from '../../graphql/money.type';
import type { Connection } from '../../graphql/pages/connection';
import { PageArgs } from '../../graphql/pages/page-args';
import { PerViewer } from '../../graphql/per-viewer';
import type { Context } from '../../live/context';
import { toldPerson, User } from '../identity';
import { TransactionReason } from '../ledger';
import { adjustBalance } from './adjust-balance';
import { PaymentStatus } from './payment.enums';
import { RefundInput, TopUpInput, TransferInput, WithdrawInput } from './payment.inputs';
import { findPayment, listPayments } from './payment.queries';
import { Payment, PaymentConnection } from './payment.type';
import { refundPayment } from './refund-payment';
import { sendMoney } from './send-money';
import { topUp } from './top-up';
import { withdraw } from './withdraw';

@Resolver(() => Payment)
export class PaymentResolver {
  @Allow('signed-in')
  @Query(() => Payment, { nullable: true, description: 'A payment that the viewer is a party to; admins see all.' })
  payment(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Its id.' }) id: string): Promise<Payment | null> {
    return findPayment(ctx, id);
  }

  @Allow('signed-in')
  @Query(() => PaymentConnection, {
    description: 'The payments of the viewer on either side, an admin’s are all; the newest first.',
  })
  payments(
    @Ctx() ctx: Context,
    @Arg('status', () => PaymentStatus, { nullable: true, description: 'Only those that are so far.' })
    status: PaymentStatus | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Payment>> {
    return listPayments(ctx, status, page);
  }

  @Allow('signed-in')
  @Mutation(() => Payment, {
    description: 'Asks a provider for money. The payment is PENDING until the provider says that it is there.',
  })
  topUp(
    @Ctx() ctx: Context,
    @Arg('input', () => TopUpInput, { description: 'How much, and through whom.' }) input: TopUpInput,
  ): Promise<Payment> {
    return topUp(ctx, input);
  }

  @Allow('signed-in')
  @Mutation(() => Payment, { description: 'Sends money from the viewer’s balance to somebody else’s, at once.' })
  transfer(
    @Ctx() ctx: Context,
    @Arg('input', () => TransferInput, { description: 'How much, and to whom.' }) input: TransferInput,
  ): Promise<Payment> {
    return sendMoney(ctx, input);
  }

  @Allow('signed-in')
  @Mutation(() => Payment, {
    description:
      'Pays out from the viewer’s balance. It leaves the balance at once; if it cannot be paid out, it comes back.',
  })
  withdraw(
    @Ctx() ctx: Context,
    @Arg('input', () => WithdrawInput, { description: 'How much, and where to.' }) input: WithdrawInput,
  ): Promise<Payment> {
    return withdraw(ctx, input);
  }

  @Allow('signed-in')
  @Mutation(() => Payment, {
    description:
      'Gives all or a part of a payment back; by its payee, or by an admin. Returns the payment, with `refunded` grown.',
  })
  refundPayment(
    @Ctx() ctx: Context,
    @Arg('input', () => RefundInput, { description: 'Which payment, and how much of it.' }) input: RefundInput,
  ): Promise<Payment> {
    return refundPayment(ctx, input);
  }

  @Allow([Role.ADMIN])
  @Mutation(() => Payment, { description: 'Corrects a balance: a positive amount is given, a negative one taken.' })
  adjustBalance(
    @Ctx() ctx: Context,
    @Arg('userId', () => ID, { description: 'Whose balance.' }) userId: string,
    @Arg('amount', () => MoneyInput, { description: 'By how much; negative to take.' }) amount: MoneyInput,
    @Arg('note', () => String, { description: 'Why, up to 500 characters; the owner sees it.' }) note: string,
    @Arg('idempotencyKey', () => String, { description: 'Asking again with the same one changes nothing more.' })
    idempotencyKey: string,
  ): Promise<Payment> {
    return adjustBalance(ctx, { userId, amount, note, idempotencyKey });
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who pays; null when an admin gives.' })
  payer(@Ctx() ctx: Context, @Root() { payer }: Payment): User | null {
    return payer && toldPerson(ctx, payer);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who is paid; null when it goes in or out of a balance.' })
  payee(@Ctx() ctx: Context, @Root() { payee }: Payment): User | null {
    return payee && toldPerson(ctx, payee);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where its payer goes to pay, while it is PENDING with a provider; for him and for admins.',
  })
  @PerViewer()
  checkoutUrl(@Ctx() ctx: Context, @Root() { id, status, provider, payer, reason }: Payment): string | null {
    const { viewer } = ctx;
    const waits = status === PaymentStatus.PENDING && provider !== null && reason !== TransactionReason.WITHDRAWAL;
    const may = payer?.id === viewer.id || viewer.has(Role.ADMIN);
    return waits && may ? ctx.use(linksKey).to(`/app/checkout/${id}`) : null;
  }
}
