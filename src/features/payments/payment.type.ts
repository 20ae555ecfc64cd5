import { Field, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { dateInJson } from '../../base/date-in-json';
import { moneyInJson, type Money } from '../../base/money';
import { MoneyType } from '../../graphql/money.type';
import { Node } from '../../graphql/node';
import { connectionType } from '../../graphql/pages/connection';
import { personInJson, type Person } from '../identity';
import { TransactionReason } from '../ledger';
import { PaymentFailure, PaymentMethod, PaymentStatus } from './payment.enums';

/** All of a payment that anybody is shown. A payload of the log holds the same. */
export interface PaymentState {
  readonly id: string;
  readonly status: PaymentStatus;
  readonly method: PaymentMethod;
  readonly amount: Money;
  readonly refunded: Money;
  readonly payer: Person | null;
  readonly payee: Person | null;
  readonly reason: TransactionReason;
  readonly subjectId: string | null;
  readonly note: string | null;
  readonly provider: string | null;
  readonly failure: PaymentFailure | null;
  readonly transactionHash: string | null;
  readonly createdAt: Date;
  readonly completedAt: Date | null;
}

@ObjectType({ implements: Node, description: 'Money on its way from one party to another, and what became of it.' })
export class Payment extends Node {
  @Field(() => PaymentStatus, { description: 'How far it is.' })
  readonly status!: PaymentStatus;

  @Field(() => PaymentMethod, { description: 'Where the money comes from.' })
  readonly method!: PaymentMethod;

  @Field(() => MoneyType, { description: 'What is paid, always positive.' })
  readonly amount!: Money;

  @Field(() => MoneyType, { description: 'What of it was given back so far.' })
  readonly refunded!: Money;

  @Field(() => TransactionReason, { description: 'What it is for.' })
  readonly reason!: TransactionReason;

  @Field(() => String, { nullable: true, description: 'What was written to it.' })
  readonly note!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Through whom it is paid, such as `zeffy`; null when from a balance.',
  })
  readonly provider!: string | null;

  @Field(() => PaymentFailure, { nullable: true, description: 'Why it failed; null unless it did.' })
  readonly failure!: PaymentFailure | null;

  @Field(() => String, { nullable: true, description: 'The transaction of a WALLET payment, once it is known.' })
  readonly transactionHash!: string | null;

  @Field(() => Date, { description: 'When it was asked for.' })
  readonly createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the money arrived; null until then.' })
  readonly completedAt!: Date | null;

  readonly payer!: Person | null;
  readonly payee!: Person | null;
  readonly subjectId!: string | null;
  private json?: object;

  static of(state: PaymentState): Payment {
    return Object.assign(new Payment(), state);
  }

  /** The same payment, further on. */
  with(changes: Partial<PaymentState>): Payment {
    return Object.assign(new Payment(), this, changes, { json: undefined });
  }

  get left(): Money {
    return this.amount.minus(this.refunded);
  }

  isParty(userId: string): boolean {
    return this.payer?.id === userId || this.payee?.id === userId;
  }

  /** For the log, once for all facts that tell of it as it is now. What is null, nothing or the same again is left out: most of it is. */
  toJSON(): object {
    return (this.json ??= this.inJson());
  }

  private inJson(): object {
    const { id, status, method, amount, refunded, payer, payee, reason, createdAt, completedAt } = this;
    const { subjectId, note, provider, failure, transactionHash } = this;
    const json: Record<string, unknown> = {
      id,
      status,
      method,
      amount: amount.toJSON(),
      reason,
      createdAt: createdAt.toJSON(),
    };
    for (const [name, value] of Object.entries({ payer, payee, subjectId, note, provider, failure, transactionHash }))
      if (value !== null) json[name] = value;
    if (!refunded.isZero) json['refunded'] = refunded.toJSON();
    if (completedAt) json['completedAt'] = completedAt.getTime() === createdAt.getTime() || completedAt.toJSON();
    return json;
  }
}

export const paymentInJson: z.ZodType<Payment> = z
  .object({
    id: z.string(),
    status: z.enum(PaymentStatus),
    method: z.enum(PaymentMethod),
    amount: moneyInJson,
    refunded: moneyInJson.optional(),
    payer: personInJson.nullable().default(null),
    payee: personInJson.nullable().default(null),
    reason: z.enum(TransactionReason),
    subjectId: z.string().nullable().default(null),
    note: z.string().nullable().default(null),
    provider: z.string().nullable().default(null),
    failure: z.enum(PaymentFailure).nullable().default(null),
    transactionHash: z.string().nullable().default(null),
    createdAt: dateInJson,
    completedAt: dateInJson.or(z.literal(true)).nullable().default(null),
  })
  .transform(({ refunded, completedAt, ...state }) =>
    Payment.of({
      ...state,
      refunded: refunded ?? state.amount.with(0n),
      completedAt: completedAt === true ? state.createdAt : completedAt,
    }),
  );

export const PaymentConnection = connectionType(Payment, 'Payment');
