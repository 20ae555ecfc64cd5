import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'What to book, and for when.' })
export class RequestBookingInput {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => Date, { description: 'When it is to begin: a moment to come.' })
  startsAt!: Date;

  @Field(() => String, { nullable: true, description: 'A word to the provider, up to 1,000 characters.' })
  note?: string | null;

  @Field(() => String, {
    description:
      'Chosen by the caller, best a UUID: asking again with the same key and input makes no second one and gives the same answer.',
  })
  idempotencyKey!: string;
}
