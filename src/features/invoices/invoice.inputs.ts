import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { line, paragraph } from '../../base/text';
import { MoneyInput } from '../../graphql/money.type';
import { RiskGrade } from './invoice.enums';

@InputType({ description: 'An invoice to be made.' })
export class InvoiceInput {
  @Field(() => String, { description: 'What the seller calls it, 1 to 60 characters.' })
  number!: string;

  @Field(() => ID, { description: 'The user who owes it.' })
  buyerId!: string;

  @Field(() => String, { nullable: true, description: 'What it is for, up to 2,000 characters.' })
  description?: string | null;

  @Field(() => MoneyInput, { description: 'What the buyer owes on the due date.' })
  amount!: MoneyInput;

  @Field(() => MoneyInput, {
    description: 'What investors pay for it in all: at most its amount, in the same currency.',
  })
  price!: MoneyInput;

  @Field(() => Date, { description: 'When the buyer has to pay; a moment to come.' })
  dueAt!: Date;

  @Field(() => String, { nullable: true, description: 'Of which trade it is, up to 100 characters.' })
  industry?: string | null;

  @Field(() => RiskGrade, { defaultValue: RiskGrade.C, description: 'How likely it is that the buyer pays.' })
  riskGrade!: RiskGrade;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Whether investors see it at once; otherwise it is a draft until it is listed.',
  })
  list?: boolean | null;
}

export const NewInvoice = z.object({
  number: line(60),
  buyerId: z.string(),
  description: orNull(paragraph(2_000, 0)),
  dueAt: z.date(),
  industry: orNull(line(100, 0)),
  riskGrade: z.enum(RiskGrade),
  list: z
    .boolean()
    .nullish()
    .transform((list) => list ?? true),
});

function orNull(text: z.ZodType<string>) {
  return text.nullish().transform((given) => (given === undefined || given === '' ? null : given));
}

@InputType({ description: 'A part of an invoice to be bought.' })
export class FundInvoiceInput {
  @Field(() => ID, { description: 'Of which invoice.' })
  invoiceId!: string;

  @Field(() => MoneyInput, { description: 'How much of its price; at most what is left.' })
  amount!: MoneyInput;

  @Field(() => String, {
    description:
      'Chosen by the caller, best a UUID: asking again with the same one and the same input buys no second part and gives the same answer.',
  })
  idempotencyKey!: string;
}
