import { Field, Int, ObjectType } from 'type-graphql';
import type { Money } from '../../base/money';
import { MoneyType } from '../../graphql/money.type';
import { Node } from '../../graphql/node';
import type { BalanceState } from './balance-state';

@ObjectType({
  implements: Node,
  description: 'What a person has in one currency. There is one of each currency, before anything was ever paid in it.',
})
export class Balance extends Node {
  @Field(() => MoneyType, { description: 'What can be spent.' })
  readonly available!: Money;

  @Field(() => MoneyType, {
    description: 'The owner’s own money, set aside for a booking or an invoice that is not fully funded.',
  })
  readonly held!: Money;

  @Field(() => Int, {
    description:
      'Grows with each movement; 0 when there was never any. Of two copies the one with the larger version is newer.',
  })
  readonly version!: number;

  @Field(() => Date, { description: 'When it last changed.' })
  readonly updatedAt!: Date;

  static of({ ownerId, ...state }: BalanceState): Balance {
    return Object.assign(new Balance(), state, { id: balanceId(ownerId, state.available.currency) });
  }
}

export function balanceId(ownerId: string, currency: string): string {
  return `bal_${ownerId}_${currency}`;
}
