import { Args, ArgsType, Field, ID, Resolver, Root, Subscription } from 'type-graphql';
import { Role } from '../../base/role';
import { Allow } from '../../graphql/access';
import { CurrencyCode } from '../../graphql/scalars/currency-code';
import type { Fact } from '../../live/fact';
import { InvoiceFilter } from './invoice-filter';
import {
  BuyerConfirmationChangedEvent,
  InvoiceFundedEvent,
  InvoiceListedEvent,
  InvoiceUpdatedEvent,
  MarketUpdatedEvent,
  PortfolioUpdatedEvent,
} from './invoice.events';
import type { BuyerConfirmationChanged, InvoiceFunded, InvoiceListed, InvoiceUpdated } from './invoice.topics';
import type { PortfolioUpdated } from './portfolio.topics';
import {
  watchAnswers,
  watchFunding,
  watchInvoices,
  watchListings,
  watchMarket,
  watchPortfolio,
} from './watch-invoices';

@ArgsType()
class ListedArgs {
  @Field(() => InvoiceFilter, { nullable: true, description: 'Only those that fit.' })
  filter?: InvoiceFilter | null;
}

@ArgsType()
class UpdatedArgs {
  @Field(() => ID, { nullable: true, description: 'Only this one, which the viewer may see.' })
  invoiceId?: string | null;
}

@ArgsType()
class CurrencyArgs {
  @Field(() => CurrencyCode, { description: 'In which currency.' })
  currency!: string;
}

/** The arguments were looked at when the subscription began; below they only get their places in the schema. */
/* eslint-disable @typescript-eslint/no-unused-vars */
@Resolver()
export class InvoiceEventsResolver {
  @Allow([Role.INVESTOR])
  @Subscription(() => InvoiceListedEvent, {
    subscribe: watchListings,
    description: 'Each invoice that can be funded from now on; a moment after it was listed.',
  })
  invoiceListed(@Root() fact: Fact<InvoiceListed>, @Args(() => ListedArgs) _: ListedArgs): InvoiceListedEvent {
    return InvoiceListedEvent.of(fact);
  }

  @Allow('signed-in')
  @Subscription(() => InvoiceUpdatedEvent, {
    subscribe: watchInvoices,
    description:
      'What happens to one invoice, or to all that the viewer sells, owes, has invested in or watches; without an id admins hear of all.',
  })
  invoiceUpdated(@Root() fact: Fact<InvoiceUpdated>, @Args(() => UpdatedArgs) _: UpdatedArgs): InvoiceUpdatedEvent {
    return InvoiceUpdatedEvent.of(fact);
  }

  @Allow([Role.SELLER])
  @Subscription(() => InvoiceFundedEvent, {
    subscribe: watchFunding,
    description: 'Each part of an invoice of the viewer that is funded.',
  })
  invoiceFunded(@Root() fact: Fact<InvoiceFunded>): InvoiceFundedEvent {
    return InvoiceFundedEvent.of(fact);
  }

  @Allow([Role.SELLER])
  @Subscription(() => BuyerConfirmationChangedEvent, {
    subscribe: watchAnswers,
    description: 'Each invoice of the viewer that its buyer confirms or disputes.',
  })
  buyerConfirmationChanged(@Root() fact: Fact<BuyerConfirmationChanged>): BuyerConfirmationChangedEvent {
    return BuyerConfirmationChangedEvent.of(fact);
  }

  @Allow([Role.INVESTOR])
  @Subscription(() => PortfolioUpdatedEvent, {
    subscribe: watchPortfolio,
    description: 'How the portfolio of the viewer is when something became of his investments, at most once a second.',
  })
  portfolioUpdated(
    @Root() fact: Fact<PortfolioUpdated>,
    @Args(() => CurrencyArgs) _: CurrencyArgs,
  ): PortfolioUpdatedEvent {
    return PortfolioUpdatedEvent.of(fact);
  }

  @Allow([Role.INVESTOR])
  @Subscription(() => MarketUpdatedEvent, {
    subscribe: watchMarket,
    description: 'How the market is: at once, and then when it has changed, at most once a second. It has no history.',
  })
  marketUpdated(@Root() now: MarketUpdatedEvent, @Args(() => CurrencyArgs) _: CurrencyArgs): MarketUpdatedEvent {
    return now;
  }
}
