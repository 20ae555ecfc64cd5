import { Field, ID, InputType, Int } from 'type-graphql';
import { MoneyInput } from '../../graphql/money.type';

const key =
  'Chosen by the caller, best a UUID: asking again with the same key and input makes no second one and gives the same answer.';

@InputType({ description: 'Money to pay in through a provider.' })
export class TopUpInput {
  @Field(() => MoneyInput, { description: 'How much.' })
  amount!: MoneyInput;

  @Field(() => String, { description: 'Through whom, such as `zeffy`.' })
  provider!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType({ description: 'Money for somebody else.' })
export class TransferInput {
  @Field(() => ID, { description: 'The user who is to have it.' })
  to!: string;

  @Field(() => MoneyInput, { description: 'How much.' })
  amount!: MoneyInput;

  @Field(() => String, { nullable: true, description: 'A word to go with it, up to 500 characters; both see it.' })
  note?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType({ description: 'Money to pay out.' })
export class WithdrawInput {
  @Field(() => MoneyInput, { description: 'How much.' })
  amount!: MoneyInput;

  @Field(() => String, { description: 'Where it goes: an account number, an address; up to 200 characters.' })
  destination!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType({ description: 'Money to give back.' })
export class RefundInput {
  @Field(() => ID, { description: 'The payment it came with.' })
  paymentId!: string;

  @Field(() => MoneyInput, { nullable: true, description: 'How much; all that is left when not given.' })
  amount?: MoneyInput | null;

  @Field(() => String, { nullable: true, description: 'Why, up to 500 characters.' })
  reason?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType({ description: 'So many of one item.' })
export class OrderLineInput {
  @Field(() => ID, { description: 'Which item.' })
  itemId!: string;

  @Field(() => Int, { description: 'How many, 1 to 1,000.' })
  quantity!: number;
}

@InputType({ description: 'What a seller asks somebody to pay: an amount, or items.' })
export class PaymentRequestInput {
  @Field(() => String, { description: 'What it is for, up to 500 characters.' })
  description!: string;

  @Field(() => MoneyInput, { nullable: true, description: 'How much; not together with `lines`.' })
  amount?: MoneyInput | null;

  @Field(() => [OrderLineInput], {
    nullable: true,
    description:
      'Items of the viewer at the prices of now, 1 to 100 lines, all in one currency: paying also orders them.',
  })
  lines?: OrderLineInput[] | null;

  @Field(() => Int, { nullable: true, description: 'How long it can be paid: 1 to 2592000, 900 when not given.' })
  expiresInSeconds?: number | null;
}
