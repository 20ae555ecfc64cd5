import { Field, ObjectType } from 'type-graphql';
import type { Money } from '../../base/money';
import { MoneyType } from '../../graphql/money.type';
import { Node } from '../../graphql/node';
import { connectionType } from '../../graphql/pages/connection';
import type { Person } from '../identity';
import { InvestmentStatus } from './invoice.enums';

@ObjectType({ implements: Node, description: 'A part of an invoice that an investor has bought.' })
export class Investment extends Node {
  @Field(() => MoneyType, { description: 'What he has put in.' })
  readonly amount!: Money;

  @Field(() => MoneyType, {
    description:
      'What he earns on top of that if the buyer pays: a profit, to the cent once all of the invoice is funded.',
  })
  readonly expectedReturn!: Money;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'What he has earned, or less than nothing: all that he had put in was lost. Null until that is known.',
  })
  readonly realizedReturn!: Money | null;

  @Field(() => InvestmentStatus, { description: 'What became of it.' })
  readonly status!: InvestmentStatus;

  @Field(() => Date, { description: 'When he has put it in.' })
  readonly createdAt!: Date;

  readonly invoiceId!: string;
  readonly investor!: Person;
  readonly paymentId!: string;
  readonly settlementId!: string | null;

  static of(state: InvestmentState): Investment {
    return Object.assign(new Investment(), state);
  }

  /** The same investment, further on. */
  with(changes: Partial<InvestmentState>): Investment {
    return Object.assign(new Investment(), this, changes);
  }
}

export type InvestmentState = Omit<Investment, 'with'>;

export const InvestmentConnection = connectionType(Investment, 'Investment');
