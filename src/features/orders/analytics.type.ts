import { Field, Int, ObjectType } from 'type-graphql';
import type { Money } from '../../base/money';
import { Event } from '../../graphql/live/event';
import { MoneyType } from '../../graphql/money.type';
import { CurrencyCode } from '../../graphql/scalars/currency-code';

@ObjectType({ description: 'What was sold in one part of a span.' })
export class AnalyticsPoint {
  @Field(() => Date, { description: 'Where the part begins; it ends where the next one does.' })
  at!: Date;

  @Field(() => Int, { description: 'How many orders.' })
  orders!: number;

  @Field(() => MoneyType, { description: 'What they came to.' })
  revenue!: Money;
}

@ObjectType({ description: 'How much of something was sold.' })
export class ItemSales {
  @Field(() => String, { description: 'What it was called when it was sold.' })
  name!: string;

  @Field(() => Int, { description: 'How many.' })
  quantity!: number;

  @Field(() => MoneyType, { description: 'What they came to.' })
  revenue!: Money;
}

@ObjectType({
  description:
    'What a seller has sold in one currency: orders that were paid in the span and not cancelled, at the prices they were sold for. What was refunded without cancelling is not taken off.',
})
export class SellerAnalytics {
  @Field(() => CurrencyCode, { description: 'Of all amounts.' })
  currency!: string;

  @Field(() => Int, { description: 'How many orders.' })
  orders!: number;

  @Field(() => MoneyType, { description: 'What they came to.' })
  revenue!: Money;

  @Field(() => MoneyType, { description: 'What one came to on average; nothing where there were none.' })
  averageOrder!: Money;

  @Field(() => Int, { description: 'How many of them are not completed yet.' })
  openOrders!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'From PREPARING to READY, the median of those that got there; null where none did.',
  })
  medianPreparationSeconds!: number | null;

  @Field(() => [ItemSales], { description: 'What was sold most, up to ten, by how many.' })
  topItems!: readonly ItemSales[];

  @Field(() => [AnalyticsPoint], {
    description:
      'The span in parts without gaps, also those without orders: hours up to a week, days up to 1,000, weeks beyond; at most 1,000.',
  })
  series!: readonly AnalyticsPoint[];
}

@ObjectType({ implements: Event, description: 'How the viewer’s sales of today stand.' })
export class SellerAnalyticsUpdatedEvent extends Event {
  @Field(() => SellerAnalytics, { description: 'Of today, from midnight to midnight in the time zone of the server.' })
  analytics!: SellerAnalytics;
}
