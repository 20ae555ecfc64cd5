import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { prose } from '../../base/text';

@InputType({ description: 'What to say, and where: in a conversation, or to a person.' })
export class SendMessageInput {
  @Field(() => ID, { nullable: true, description: 'A conversation of the viewer. Either this or `to`.' })
  conversationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Somebody with whom the viewer has an order, booking, invoice or bill in common. Either this or `conversationId`.',
  })
  to?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'With `to`: which order, booking, invoice or bill it is about. Each has a conversation of its own.',
  })
  subjectId?: string | null;

  @Field(() => String, { description: '1 to 4,000 characters in one or several lines; an emoji is one.' })
  body!: string;

  @Field(() => String, { description: 'Asking again with the same one sends nothing more.' })
  idempotencyKey!: string;
}

const given = (value: unknown): boolean => typeof value === 'string';

export const SendMessage = z
  .object({
    conversationId: z.string().nullish(),
    to: z.string().nullish(),
    subjectId: z.string().nullish(),
    body: prose(4_000),
  })
  .refine(({ conversationId, to }) => given(conversationId) !== given(to), {
    path: ['to'],
    message: 'give either a conversation or a person',
  })
  .refine(({ to, subjectId }) => given(to) || !given(subjectId), {
    path: ['subjectId'],
    message: 'goes with “to”: a conversation has its subject already',
  });
