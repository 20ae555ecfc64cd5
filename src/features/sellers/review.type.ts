import { Field, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { dateInJson } from '../../base/date-in-json';
import { Node } from '../../graphql/node';
import { connectionType } from '../../graphql/pages/connection';
import { personInJson, type Person } from '../identity';

interface ReviewState {
  readonly id: string;
  readonly seller: Person;
  readonly author: Person;
  readonly subjectId: string;
  readonly rating: number;
  readonly text: string | null;
  readonly createdAt: Date;
}

@ObjectType({ implements: Node, description: 'What a customer thinks of something that was completed.' })
export class Review extends Node {
  @Field(() => Int, { description: 'Stars, 1 to 5.' })
  readonly rating!: number;

  @Field(() => String, { nullable: true, description: 'In words.' })
  readonly text!: string | null;

  @Field(() => Date, { description: 'When it was left.' })
  readonly createdAt!: Date;

  readonly seller!: Person;
  readonly author!: Person;
  /** An order or a booking. What it is, says the id; which rooms they live in, is known above. */
  readonly subjectId!: string;

  static of(state: ReviewState): Review {
    return Object.assign(new Review(), state);
  }

  get orderId(): string | null {
    return this.subjectId.startsWith('ord_') ? this.subjectId : null;
  }

  get bookingId(): string | null {
    return this.subjectId.startsWith('bkg_') ? this.subjectId : null;
  }
}

export const reviewInJson: z.ZodType<Review> = z
  .object({
    id: z.string(),
    seller: personInJson,
    author: personInJson,
    subjectId: z.string(),
    rating: z.number(),
    text: z.string().nullable(),
    createdAt: dateInJson,
  })
  .transform((state) => Review.of(state));

export const ReviewConnection = connectionType(Review, 'Review');
