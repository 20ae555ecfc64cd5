import { Field, ObjectType } from 'type-graphql';
import type { Money } from '../../base/money';
import { Event } from '../../graphql/live/event';
import { MoneyType } from '../../graphql/money.type';
import type { Fact } from '../../live/fact';
import { BuyerConfirmation, InvoiceStatus } from './invoice.enums';
import type { BuyerConfirmationChanged, InvoiceFunded, InvoiceListed, InvoiceUpdated } from './invoice.topics';
import { Invoice } from './invoice.type';
import { Market } from './market.type';
import type { PortfolioUpdated } from './portfolio.topics';
import { Portfolio } from './portfolio.type';

@ObjectType({ implements: Event, description: 'An invoice can be funded from now on.' })
export class InvoiceListedEvent extends Event {
  @Field(() => Invoice, { description: 'As it was then.' })
  readonly invoice!: Invoice;

  static of({ id, occurredAt, payload: { invoice } }: Fact<InvoiceListed>): InvoiceListedEvent {
    return Object.assign(new InvoiceListedEvent(), { id, occurredAt, invoice });
  }
}

@ObjectType({
  implements: Event,
  description: 'An invoice was listed, funded in part or whole, confirmed, disputed, settled, defaulted or cancelled.',
})
export class InvoiceUpdatedEvent extends Event {
  @Field(() => Invoice, { description: 'As it was then.' })
  readonly invoice!: Invoice;

  @Field(() => InvoiceStatus, { description: 'What it was from then on.' })
  readonly status!: InvoiceStatus;

  @Field(() => InvoiceStatus, { description: 'What it was before; the same where something else has changed.' })
  readonly previousStatus!: InvoiceStatus;

  static of({ id, occurredAt, payload: { invoice, previousStatus } }: Fact<InvoiceUpdated>): InvoiceUpdatedEvent {
    const { status } = invoice;
    return Object.assign(new InvoiceUpdatedEvent(), { id, occurredAt, invoice, status, previousStatus });
  }
}

@ObjectType({ implements: Event, description: 'A part of an invoice of the viewer was funded.' })
export class InvoiceFundedEvent extends Event {
  @Field(() => Invoice, { description: 'As it was then.' })
  readonly invoice!: Invoice;

  @Field(() => MoneyType, { description: 'How much this part was.' })
  readonly amount!: Money;

  @Field(() => Boolean, { description: 'Whether it was the last one: all of the price is the seller’s now.' })
  readonly fullyFunded!: boolean;

  static of({ id, occurredAt, payload: { invoice, amount } }: Fact<InvoiceFunded>): InvoiceFundedEvent {
    const fullyFunded = invoice.status === InvoiceStatus.FUNDED;
    return Object.assign(new InvoiceFundedEvent(), { id, occurredAt, invoice, amount, fullyFunded });
  }
}

@ObjectType({ implements: Event, description: 'The buyer of an invoice of the viewer has confirmed or disputed it.' })
export class BuyerConfirmationChangedEvent extends Event {
  @Field(() => Invoice, { description: 'As it was then.' })
  readonly invoice!: Invoice;

  @Field(() => BuyerConfirmation, { description: 'What the buyer said.' })
  readonly buyerConfirmation!: BuyerConfirmation;

  @Field(() => String, { nullable: true, description: 'Why he disputes it.' })
  readonly reason!: string | null;

  static of({
    id,
    occurredAt,
    payload: { invoice, reason },
  }: Fact<BuyerConfirmationChanged>): BuyerConfirmationChangedEvent {
    const { buyerConfirmation } = invoice;
    return Object.assign(new BuyerConfirmationChangedEvent(), { id, occurredAt, invoice, buyerConfirmation, reason });
  }
}

@ObjectType({ implements: Event, description: 'Something became of what the viewer has invested.' })
export class PortfolioUpdatedEvent extends Event {
  @Field(() => Portfolio, { description: 'As it was then.' })
  readonly portfolio!: Portfolio;

  static of({ id, occurredAt, payload: { portfolio } }: Fact<PortfolioUpdated>): PortfolioUpdatedEvent {
    return Object.assign(new PortfolioUpdatedEvent(), { id, occurredAt, portfolio });
  }
}

@ObjectType({ implements: Event, description: 'How the market is. It has no history.' })
export class MarketUpdatedEvent extends Event {
  @Field(() => Market, { description: 'As it was then.' })
  readonly market!: Market;
}
