import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../graphql/access';
import type { Connection } from '../../graphql/pages/connection';
import { PageArgs } from '../../graphql/pages/page-args';
import { CurrencyCode } from '../../graphql/scalars/currency-code';
import type { Context } from '../../live/context';
import { getPerson, User } from '../identity';
import { findBalance, listBalances } from './balance.queries';
import { Balance } from './balance.type';
import { listTransactions } from './transaction.queries';
import { Transaction, TransactionConnection } from './transaction.type';

@Resolver(() => Transaction)
export class LedgerResolver {
  @Allow('signed-in')
  @Query(() => [Balance], { description: 'What the viewer has, in each currency in which anything was ever moved.' })
  balances(@Ctx() ctx: Context): Promise<Balance[]> {
    return listBalances(ctx);
  }

  @Allow('signed-in')
  @Query(() => Balance, { description: 'What the viewer has in one currency; zero where there was never any.' })
  balance(
    @Ctx() ctx: Context,
    @Arg('currency', () => CurrencyCode, { description: 'Its code.' }) currency: string,
  ): Promise<Balance> {
    return findBalance(ctx, currency);
  }

  @Allow('signed-in')
  @Query(() => TransactionConnection, {
    description: 'The movements of the viewer’s spendable money, the newest first.',
  })
  transactions(
    @Ctx() ctx: Context,
    @Arg('currency', () => CurrencyCode, { nullable: true, description: 'Only those of this currency.' })
    currency: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Transaction>> {
    return listTransactions(ctx, currency, page);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who was on the other side; null where it was the world outside or the viewer himself.',
  })
  counterparty(@Ctx() ctx: Context, @Root() { counterpartyId }: Transaction): Promise<User> | null {
    return counterpartyId === null ? null : getPerson(ctx, counterpartyId);
  }
}
