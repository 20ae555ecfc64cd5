import { Field, ObjectType } from 'type-graphql';
import type { Money } from '../../base/money';
import { MoneyType } from '../../graphql/money.type';
import { Node } from '../../graphql/node';
import { PaymentRequestStatus } from './payment.enums';

@ObjectType({
  implements: Node,
  description: 'What a seller shows as a QR code and a customer scans: what it is for, what it costs, then confirms.',
})
export class PaymentRequest extends Node {
  @Field(() => String, { description: 'What it is for.' })
  readonly description!: string;

  @Field(() => MoneyType, { description: 'What is to be paid.' })
  readonly amount!: Money;

  @Field(() => PaymentRequestStatus, { description: 'How far it is.' })
  readonly status!: PaymentRequestStatus;

  @Field(() => Date, { description: 'Until when it can be paid.' })
  readonly expiresAt!: Date;

  @Field(() => Date, { description: 'When it was made.' })
  readonly createdAt!: Date;

  readonly sellerId!: string;
  readonly paymentId!: string | null;

  /** The same request, further on. */
  with(changes: Partial<Pick<PaymentRequest, 'status' | 'paymentId'>>): PaymentRequest {
    return Object.assign(new PaymentRequest(), this, changes);
  }
}
