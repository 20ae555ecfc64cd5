import { Field, ObjectType } from 'type-graphql';
import type { Money } from '../../base/money';
import { MoneyType } from '../../graphql/money.type';

@ObjectType({ description: 'The bills of one biller are paid by themselves, from the viewer’s balance.' })
export class Autopay {
  @Field(() => MoneyType, { description: 'What costs more, or is in another currency, is not.' })
  readonly limit!: Money;

  readonly billerId!: string;

  static of(billerId: string, limit: Money): Autopay {
    return Object.assign(new Autopay(), { billerId, limit });
  }
}
