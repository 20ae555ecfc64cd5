import { Field, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { line, paragraph } from '../../base/text';
import { MoneyInput } from '../../graphql/money.type';

@InputType({ description: 'What a provider offers.' })
export class ServiceInput {
  @Field(() => String, { description: 'What it is called, 1 to 120 characters on one line.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What one gets, up to 2,000 characters. Null takes it away; left out, it stays as it is.',
  })
  description?: string | null;

  @Field(() => MoneyInput, { description: 'What it costs from now on; what is booked already keeps its price.' })
  price!: MoneyInput;

  @Field(() => Int, { description: 'How long it takes: 1 to 43200, which is 30 days.' })
  durationMinutes!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it can be booked; a new one can be if this is left out, another one stays as it is.',
  })
  active?: boolean | null;
}

export const largestDuration = 43_200;

export const ServiceTerms = z.object({
  name: line(120),
  description: paragraph(2_000, 0).nullish(),
  durationMinutes: z
    .number()
    .int()
    .min(1, `must be from 1 to ${largestDuration}`)
    .max(largestDuration, `must be from 1 to ${largestDuration}`),
  active: z.boolean().nullish(),
});
