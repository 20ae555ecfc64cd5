import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Role } from '../../base/role';
import { Allow } from '../../graphql/access';
import type { Connection } from '../../graphql/pages/connection';
import { PageArgs } from '../../graphql/pages/page-args';
import { CurrencyCode } from '../../graphql/scalars/currency-code';
import type { Context } from '../../live/context';
import { toldPerson, User } from '../identity';
import { findInvestmentCriteria, setInvestmentCriteria } from './investment-criteria';
import { InvestmentCriteria, InvoiceFilter } from './invoice-filter';
import { loadInvoice } from './invoice.queries';
import { Invoice } from './invoice.type';
import { listInvestments } from './investment.queries';
import { Investment, InvestmentConnection } from './investment.type';
import { findMarket } from './market.queries';
import { Market } from './market.type';
import { findPortfolio } from './portfolio.queries';
import { Portfolio } from './portfolio.type';

@Resolver()
export class InvestmentResolver {
  @Allow([Role.INVESTOR])
  @Query(() => Portfolio, { description: 'All that the viewer has invested in one currency.' })
  portfolio(
    @Ctx() ctx: Context,
    @Arg('currency', () => CurrencyCode, { description: 'In which currency.' }) currency: string,
  ): Promise<Portfolio> {
    return findPortfolio(ctx, currency);
  }

  @Allow([Role.INVESTOR])
  @Query(() => Market, { description: 'All listed invoices of one currency, summed up.' })
  market(
    @Ctx() ctx: Context,
    @Arg('currency', () => CurrencyCode, { description: 'In which currency.' }) currency: string,
  ): Promise<Market> {
    return findMarket(ctx, currency);
  }

  @Allow([Role.INVESTOR])
  @Query(() => InvestmentCriteria, {
    nullable: true,
    description: 'Of which new listings the viewer is notified; null for none.',
  })
  investmentCriteria(@Ctx() ctx: Context): Promise<InvestmentCriteria | null> {
    return findInvestmentCriteria(ctx);
  }

  @Allow([Role.INVESTOR])
  @Mutation(() => InvestmentCriteria, {
    nullable: true,
    description: 'From now on the viewer is notified of new listings that fit; of none when null.',
  })
  setInvestmentCriteria(
    @Ctx() ctx: Context,
    @Arg('criteria', () => InvoiceFilter, { nullable: true, description: 'Which ones; an empty one fits all.' })
    criteria?: InvoiceFilter | null,
  ): Promise<InvestmentCriteria | null> {
    return setInvestmentCriteria(ctx, criteria ?? null);
  }
}

@Resolver(() => Investment)
export class InvestmentFieldsResolver {
  @FieldResolver(() => Invoice, { description: 'Of which invoice it is a part, as it is now.' })
  async invoice(@Ctx() ctx: Context, @Root() { invoiceId }: Investment): Promise<Invoice> {
    const invoice = await loadInvoice(ctx, invoiceId);
    if (!invoice) throw new Error(`An invoice is never deleted, so ${invoiceId} must be there.`);
    return invoice;
  }

  @FieldResolver(() => User, { description: 'Whose it is.' })
  investor(@Ctx() ctx: Context, @Root() { investor }: Investment): User {
    return toldPerson(ctx, investor);
  }
}

@Resolver(() => Portfolio)
export class PortfolioFieldsResolver {
  @FieldResolver(() => InvestmentConnection, { description: 'What he has invested, as it is now, the newest first.' })
  investments(
    @Ctx() ctx: Context,
    @Root() { ownerId, currency }: Portfolio,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Investment>> {
    return listInvestments(ctx, ownerId, currency, page);
  }
}
