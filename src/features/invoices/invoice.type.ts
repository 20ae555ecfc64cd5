import { Field, Float, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { dateInJson } from '../../base/date-in-json';
import { moneyInJson, type Money } from '../../base/money';
import { MoneyType } from '../../graphql/money.type';
import { Node } from '../../graphql/node';
import { connectionType } from '../../graphql/pages/connection';
import { Decimal } from '../../graphql/scalars/decimal';
import { personInJson, type Person } from '../identity';
import { BuyerConfirmation, InvoiceStatus, RiskGrade } from './invoice.enums';

/** All of an invoice that anybody is shown. A payload of the log holds the same. */
export interface InvoiceState {
  readonly id: string;
  readonly number: string;
  readonly seller: Person;
  readonly buyer: Person;
  readonly description: string | null;
  readonly amount: Money;
  readonly price: Money;
  readonly annualYield: string;
  readonly funded: Money;
  readonly status: InvoiceStatus;
  readonly buyerConfirmation: BuyerConfirmation;
  readonly riskGrade: RiskGrade;
  readonly industry: string | null;
  readonly dueAt: Date;
  readonly listedAt: Date | null;
  readonly version: number;
  readonly createdAt: Date;
}

@ObjectType({
  implements: Node,
  description: 'What a buyer owes a seller on a day to come, and investors may buy from the seller before.',
})
export class Invoice extends Node implements InvoiceState {
  @Field(() => String, { description: 'What the seller calls it.' })
  readonly number!: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  readonly description!: string | null;

  @Field(() => MoneyType, { description: 'What the buyer owes on the due date.' })
  readonly amount!: Money;

  @Field(() => MoneyType, { description: 'What investors pay for it in all.' })
  readonly price!: Money;

  @Field(() => Decimal, {
    description:
      'Percent a year, simple: (amount − price) / price × 365 / days × 100, by the days from its listing (of a draft: from now) to the due date.',
  })
  readonly annualYield!: string;

  @Field(() => MoneyType, { description: 'What investors have put in so far.' })
  readonly funded!: Money;

  @Field(() => InvoiceStatus, { description: 'How far it is.' })
  readonly status!: InvoiceStatus;

  @Field(() => BuyerConfirmation, { description: 'What the buyer says of it.' })
  readonly buyerConfirmation!: BuyerConfirmation;

  @Field(() => RiskGrade, { description: 'How likely it is that the buyer pays.' })
  readonly riskGrade!: RiskGrade;

  @Field(() => String, { nullable: true, description: 'Of which trade it is.' })
  readonly industry!: string | null;

  @Field(() => Date, { description: 'When the buyer has to pay.' })
  readonly dueAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Since when investors see it; null for a draft.' })
  readonly listedAt!: Date | null;

  @Field(() => Int, { description: 'Grows by one with each change: what has a smaller one is older.' })
  readonly version!: number;

  @Field(() => Date, { description: 'When it was made.' })
  readonly createdAt!: Date;

  readonly seller!: Person;
  readonly buyer!: Person;

  static of(state: InvoiceState): Invoice {
    return Object.assign(new Invoice(), state);
  }

  @Field(() => Float, { description: 'Which part of the price is funded, from 0 to 1; 1 only when all of it is.' })
  get fundedShare(): number {
    return Number((this.funded.minor * 1_000_000n) / this.price.minor) / 1_000_000;
  }

  /** The same invoice after one change. */
  with(changes: Partial<InvoiceState>): Invoice {
    return Object.assign(new Invoice(), this, changes, { version: this.version + 1 });
  }
}

export const invoiceInJson: z.ZodType<Invoice> = z
  .object({
    id: z.string(),
    number: z.string(),
    seller: personInJson,
    buyer: personInJson,
    description: z.string().nullable(),
    amount: moneyInJson,
    price: moneyInJson,
    annualYield: z.string(),
    funded: moneyInJson,
    status: z.enum(InvoiceStatus),
    buyerConfirmation: z.enum(BuyerConfirmation),
    riskGrade: z.enum(RiskGrade),
    industry: z.string().nullable(),
    dueAt: dateInJson,
    listedAt: dateInJson.nullable(),
    version: z.number(),
    createdAt: dateInJson,
  })
  .transform((state) => Invoice.of(state));

export const InvoiceConnection = connectionType(Invoice, 'Invoice');
