import { Field, Int, ObjectType } from 'type-graphql';
import type { Money } from '../../base/money';
import { MoneyType } from '../../graphql/money.type';
import { CurrencyCode } from '../../graphql/scalars/currency-code';
import { Decimal } from '../../graphql/scalars/decimal';
import { RiskGrade } from './invoice.enums';

@ObjectType({ description: 'The listed invoices of one risk grade.' })
export class RiskBucket {
  @Field(() => RiskGrade, { description: 'Of which grade.' })
  readonly riskGrade!: RiskGrade;

  @Field(() => Int, { description: 'How many are listed.' })
  readonly count!: number;

  @Field(() => MoneyType, { description: 'What is left to fund of them.' })
  readonly volume!: Money;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Percent a year, each weighing as much as is left to fund of it; null of none.',
  })
  readonly averageYield!: string | null;
}

@ObjectType({ description: 'All listed invoices of one currency.' })
export class Market {
  @Field(() => CurrencyCode, { description: 'In which currency.' })
  readonly currency!: string;

  @Field(() => Int, { description: 'How many are listed.' })
  readonly listedCount!: number;

  @Field(() => MoneyType, { description: 'What is left to fund of them.' })
  readonly listedVolume!: Money;

  @Field(() => MoneyType, { description: 'What was funded in the last 24 hours, but for what was given back.' })
  readonly fundedVolume24h!: Money;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Percent a year, each weighing as much as is left to fund of it; null of none.',
  })
  readonly averageYield!: string | null;

  @Field(() => [RiskBucket], { description: 'The same by risk grade, from A to D; each is there.' })
  readonly byRisk!: readonly RiskBucket[];
}
