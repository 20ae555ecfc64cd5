import { Field, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { moneyInJson, type Money } from '../../base/money';
import { MoneyType } from '../../graphql/money.type';
import { CurrencyCode } from '../../graphql/scalars/currency-code';
import { Decimal } from '../../graphql/scalars/decimal';

@ObjectType({ description: 'All that an investor has invested in one currency.' })
export class Portfolio {
  @Field(() => CurrencyCode, { description: 'In which currency.' })
  readonly currency!: string;

  @Field(() => MoneyType, {
    description: 'What he has ever put in, but for what came back because an invoice was cancelled.',
  })
  readonly invested!: Money;

  @Field(() => MoneyType, { description: 'What of that is still held or at work.' })
  readonly outstanding!: Money;

  @Field(() => MoneyType, { description: 'What he earns on top of what is outstanding if all buyers pay: a profit.' })
  readonly expectedReturn!: Money;

  @Field(() => MoneyType, {
    description: 'What he has earned so far, less what he has lost; may be less than nothing.',
  })
  readonly realizedReturn!: Money;

  @Field(() => MoneyType, {
    description: 'What is outstanding, with the profit of the whole days that have passed, until each is due.',
  })
  readonly value!: Money;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Percent a year of what is outstanding, each part weighing as much as was put in; null of nothing.',
  })
  readonly averageYield!: string | null;

  @Field(() => Int, { description: 'How many investments are held or at work.' })
  readonly activeCount!: number;

  readonly ownerId!: string;

  static of(state: PortfolioState): Portfolio {
    return Object.assign(new Portfolio(), state);
  }
}

export type PortfolioState = Readonly<Portfolio>;

export const portfolioInJson: z.ZodType<Portfolio> = z
  .object({
    ownerId: z.string(),
    currency: z.string(),
    invested: moneyInJson,
    outstanding: moneyInJson,
    expectedReturn: moneyInJson,
    realizedReturn: moneyInJson,
    value: moneyInJson,
    averageYield: z.string().nullable(),
    activeCount: z.number(),
  })
  .transform((state) => Portfolio.of(state));
