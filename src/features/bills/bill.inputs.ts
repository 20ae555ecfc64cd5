import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { line } from '../../base/text';
import { MoneyInput } from '../../graphql/money.type';
import { PaymentMethod } from '../payments';
import { Utility } from './bill.enums';

@InputType({ description: 'What somebody is to pay.' })
export class IssueBillInput {
  @Field(() => ID, { description: 'Who: a user who is a CUSTOMER.' })
  customerId!: string;

  @Field(() => Utility, { description: 'What for.' })
  utility!: Utility;

  @Field(() => String, {
    description: 'What the biller calls it, 1 to 100 characters on one line; no other bill of his may be called so.',
  })
  reference!: string;

  @Field(() => MoneyInput, { description: 'How much.' })
  amount!: MoneyInput;

  @Field(() => Date, { nullable: true, description: 'From when it is reckoned.' })
  periodStart?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Until when it is reckoned; not before it begins.' })
  periodEnd?: Date | null;

  @Field(() => Date, {
    description: 'By when it is to be paid. A moment that has passed makes it OVERDUE within seconds.',
  })
  dueAt!: Date;
}

@InputType({ description: 'Which bill to pay, and how.' })
export class PayBillInput {
  @Field(() => ID, { description: 'One of the viewer’s own.' })
  billId!: string;

  @Field(() => PaymentMethod, { nullable: true, description: 'From where; from the balance if left out.' })
  method?: PaymentMethod | null;

  @Field(() => String, {
    nullable: true,
    description: 'Through whom, such as `zeffy`; required unless it is paid from the balance.',
  })
  provider?: string | null;

  @Field(() => String, {
    description:
      'Chosen by the caller, best a UUID: asking again with the same key and input pays nothing more and gives the same answer.',
  })
  idempotencyKey!: string;
}

/** Whatever somebody types into the field of a year; all of them can be written with four digits. */
const moment = z
  .date()
  .min(new Date('2000-01-01T00:00:00Z'), 'must not be before the year 2000')
  .max(new Date('9999-12-31T23:59:59.999Z'), 'is too far away');

export const BillTerms = z.object({
  customerId: z.string(),
  utility: z.enum(Utility),
  reference: line(100),
  periodStart: moment.nullish().transform((at) => at ?? null),
  periodEnd: moment.nullish().transform((at) => at ?? null),
  dueAt: moment,
});
