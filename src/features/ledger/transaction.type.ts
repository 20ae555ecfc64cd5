import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Money } from '../../base/money';
import { MoneyType } from '../../graphql/money.type';
import { Node } from '../../graphql/node';
import { connectionType } from '../../graphql/pages/connection';
import { TransactionReason } from './transaction-reason';

registerEnumType(TransactionReason, {
  name: 'TransactionReason',
  description: 'Why money moved.',
  valuesConfig: {
    TOP_UP: { description: 'It was paid in through a provider.' },
    TRANSFER: { description: 'One person sent it to another.' },
    ORDER: { description: 'An order was paid.' },
    INVOICE_FUNDING: { description: 'A part of an invoice was bought.' },
    INVOICE_SETTLEMENT: { description: 'The buyer of an invoice paid it, and its investors were repaid.' },
    BOOKING: { description: 'A booked service was paid.' },
    BILL: { description: 'A bill was paid.' },
    PAYMENT_REQUEST: { description: 'What a seller had asked for was paid.' },
    REFUND: { description: 'It was given back.' },
    WITHDRAWAL: { description: 'It was paid out.' },
    FEE: { description: 'A fee was taken.' },
    ADJUSTMENT: { description: 'An admin corrected a balance.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'One movement of the viewer’s spendable money, as the viewer sees it: positive in, negative out.',
})
export class Transaction extends Node {
  @Field(() => MoneyType, { description: 'Positive when it came in, negative when it went out.' })
  readonly amount!: Money;

  @Field(() => MoneyType, { description: 'What could be spent right after it.' })
  readonly balanceAfter!: Money;

  @Field(() => TransactionReason, { description: 'Why it moved.' })
  readonly reason!: TransactionReason;

  @Field(() => String, { nullable: true, description: 'What was written to it.' })
  readonly note!: string | null;

  @Field(() => Date, { description: 'When it moved.' })
  readonly createdAt!: Date;

  readonly paymentId!: string;

  /** Null where the other side is the world outside, or the viewer himself. */
  readonly counterpartyId!: string | null;
}

export const TransactionConnection = connectionType(Transaction, 'Transaction');
