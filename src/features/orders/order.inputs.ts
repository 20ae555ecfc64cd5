import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { paragraph } from '../../base/text';
import { OrderLineInput, PaymentMethod } from '../payments';
import { OrderStatus } from './order.enums';

@InputType({ description: 'What the viewer orders.' })
export class PlaceOrderInput {
  @Field(() => ID, { description: 'The user who sells it.' })
  sellerId!: string;

  @Field(() => [OrderLineInput], { description: 'What of it, 1 to 100 lines, all in one currency.' })
  lines!: OrderLineInput[];

  @Field(() => String, { nullable: true, description: 'A word to the seller, up to 500 characters.' })
  note?: string | null;

  @Field(() => PaymentMethod, { nullable: true, description: 'How it is paid; from the balance when not given.' })
  method?: PaymentMethod | null;

  @Field(() => String, {
    nullable: true,
    description: 'Through whom, such as `zeffy`; needed unless paid from the balance.',
  })
  provider?: string | null;

  @Field(() => String, {
    description:
      'Chosen by the caller, best a UUID: asking again with the same key and input makes no second one and gives the same answer.',
  })
  idempotencyKey!: string;
}

@InputType({ description: 'How far an order is from now on.' })
export class UpdateOrderStatusInput {
  @Field(() => ID, { description: 'An order that the viewer sells.' })
  orderId!: string;

  @Field(() => OrderStatus, {
    description:
      'The next one: PLACED, PREPARING, READY, COMPLETED, one step at a time. To call it off, `cancelOrder`.',
  })
  status!: OrderStatus;

  @Field(() => Date, {
    nullable: true,
    description: 'When it will be ready; as was said before when not given.',
  })
  estimatedReadyAt?: Date | null;
}

/** So many of one item are a mistake of a finger rather than an order. */
const mostOfOne = 1_000;
const mostLines = 100;

export const Lines = z
  .array(
    z.object({
      itemId: z.string(),
      quantity: z
        .number()
        .int()
        .min(1, `must be from 1 to ${mostOfOne}`)
        .max(mostOfOne, `must be from 1 to ${mostOfOne}`),
    }),
  )
  .min(1, 'must name at least one item')
  .max(mostLines, `must have at most ${mostLines} lines`);

export type WantedLines = z.output<typeof Lines>;

export const words = paragraph(500, 0)
  .nullish()
  .transform((text) => (text ? text : null));

export const NewOrderWords = z.object({ lines: Lines, note: words });
export const CancelWords = z.object({ reason: words });
