import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../live/context';
import { Transaction } from '../ledger';
import { findPayment } from './payment.queries';
import { Payment } from './payment.type';

/** The ledger asks nobody, so the way up from it is written here. */
@Resolver(() => Transaction)
export class TransactionPaymentResolver {
  @FieldResolver(() => Payment, { nullable: true, description: 'The payment that it is part of.' })
  payment(@Ctx() ctx: Context, @Root() { paymentId }: Transaction): Promise<Payment | null> {
    return findPayment(ctx, paymentId);
  }
}
