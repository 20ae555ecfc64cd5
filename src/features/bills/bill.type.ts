import { Field, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { dateInJson } from '../../base/date-in-json';
import { moneyInJson, type Money } from '../../base/money';
import { MoneyType } from '../../graphql/money.type';
import { Node } from '../../graphql/node';
import { connectionType } from '../../graphql/pages/connection';
import { personInJson, type Person } from '../identity';
import { paymentInJson, type Payment } from '../payments';
import { BillStatus, Utility } from './bill.enums';

/** All of a bill that anybody is shown. A payload of the log holds the same. */
export interface BillState {
  readonly id: string;
  readonly biller: Person;
  readonly customer: Person;
  readonly utility: Utility;
  readonly reference: string;
  readonly amount: Money;
  readonly periodStart: Date | null;
  readonly periodEnd: Date | null;
  readonly dueAt: Date;
  readonly status: BillStatus;
  readonly paymentId: string | null;
  /** As it was then, where a fact tells of it; otherwise it is read when somebody asks for it. */
  readonly payment: Payment | null;
  readonly version: number;
  readonly createdAt: Date;
}

@ObjectType({ implements: Node, description: 'What somebody owes for a utility.' })
export class Bill extends Node {
  @Field(() => Utility, { description: 'What it is for.' })
  readonly utility!: Utility;

  @Field(() => String, { description: 'What its biller calls it; no other bill of his is called so.' })
  readonly reference!: string;

  @Field(() => MoneyType, { description: 'What is to be paid.' })
  readonly amount!: Money;

  @Field(() => Date, { nullable: true, description: 'From when it is reckoned.' })
  readonly periodStart!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Until when it is reckoned.' })
  readonly periodEnd!: Date | null;

  @Field(() => Date, { description: 'By when it is to be paid.' })
  readonly dueAt!: Date;

  @Field(() => BillStatus, { description: 'How far it is.' })
  readonly status!: BillStatus;

  @Field(() => Int, { description: 'Grows with every change.' })
  readonly version!: number;

  @Field(() => Date, { description: 'When it was issued.' })
  readonly createdAt!: Date;

  readonly biller!: Person;
  readonly customer!: Person;
  readonly paymentId!: string | null;
  readonly payment!: Payment | null;

  static of(state: BillState): Bill {
    return Object.assign(new Bill(), state);
  }

  /** The same bill, further on. */
  with(changes: { readonly status?: BillStatus; readonly payment?: Payment | null }): Bill {
    const paymentId = changes.payment?.id ?? this.paymentId;
    return Object.assign(new Bill(), this, changes, { paymentId, version: this.version + 1 });
  }

  isParty(userId: string): boolean {
    return this.biller.id === userId || this.customer.id === userId;
  }
}

export const billInJson: z.ZodType<Bill> = z
  .object({
    id: z.string(),
    biller: personInJson,
    customer: personInJson,
    utility: z.enum(Utility),
    reference: z.string(),
    amount: moneyInJson,
    periodStart: dateInJson.nullable(),
    periodEnd: dateInJson.nullable(),
    dueAt: dateInJson,
    status: z.enum(BillStatus),
    paymentId: z.string().nullable(),
    payment: paymentInJson.nullable(),
    version: z.number(),
    createdAt: dateInJson,
  })
  .transform((state) => Bill.of(state));

export const BillConnection = connectionType(Bill, 'Bill');
