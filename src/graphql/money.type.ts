import { Field, InputType, ObjectType } from 'type-graphql';
import type { GivenMoney } from '../base/currencies';
import { CurrencyCode } from './scalars/currency-code';
import { Decimal } from './scalars/decimal';

/** What a `Money` of ours looks like outside; any `Money` can be returned where this is declared. */
@ObjectType('Money', { description: 'An exact amount of one currency.' })
export class MoneyType {
  @Field(() => Decimal, { description: 'With all digits of the currency: `"1234.50"`, of yen `"1234"`.' })
  readonly amount!: string;

  @Field(() => CurrencyCode, { description: 'Of which currency.' })
  readonly currency!: string;
}

@InputType({ description: 'An exact amount of one currency.' })
export class MoneyInput implements GivenMoney {
  @Field(() => Decimal, { description: 'At most as many digits behind the point as the currency has.' })
  amount!: string;

  @Field(() => CurrencyCode, { description: 'Of which currency.' })
  currency!: string;
}
