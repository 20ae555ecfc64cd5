import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { paragraph } from '../../base/text';

@InputType({ description: 'What the viewer thinks of an order or a booking of his: exactly one of them.' })
export class ReviewInput {
  @Field(() => ID, { nullable: true, description: 'The order that it is about.' })
  orderId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The booking that it is about.' })
  bookingId?: string | null;

  @Field(() => Int, { description: 'Stars, 1 to 5.' })
  rating!: number;

  @Field(() => String, { nullable: true, description: 'In words, up to 2,000 characters.' })
  text?: string | null;
}

export const Opinion = z.object({
  rating: z.number().int().min(1, 'must be from 1 to 5').max(5, 'must be from 1 to 5'),
  text: paragraph(2_000, 0)
    .nullish()
    .transform((text) => (text ? text : null)),
});
