import { Field, ID, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { dateInJson } from '../../base/date-in-json';
import { Node } from '../../graphql/node';
import { connectionType } from '../../graphql/pages/connection';
import { personInJson, type Person } from '../identity';

@ObjectType({ description: 'That somebody has read a message.' })
export class ReadReceipt {
  @Field(() => Date, { description: 'When he had read so far.' })
  readonly readAt!: Date;

  readonly user!: Person;

  static of(state: Pick<ReadReceipt, 'user' | 'readAt'>): ReadReceipt {
    return Object.assign(new ReadReceipt(), state);
  }
}

/** All of a message. A payload of the log holds the same. */
export interface MessageState {
  readonly id: string;
  readonly conversationId: string;
  /** Its place in the conversation. */
  readonly number: number;
  readonly sender: Person;
  readonly recipientId: string;
  readonly body: string;
  readonly sentAt: Date;
  readonly readBy: readonly ReadReceipt[];
}

@ObjectType({ implements: Node, description: 'What somebody has said in a conversation. It is never changed.' })
export class Message extends Node {
  @Field(() => ID, { description: 'The conversation that it is part of.' })
  readonly conversationId!: string;

  @Field(() => String, { description: 'What was said, 1 to 4,000 characters in one or several lines.' })
  readonly body!: string;

  @Field(() => Date, { description: 'When it was sent; never before the one that it follows.' })
  readonly sentAt!: Date;

  @Field(() => [ReadReceipt], {
    description: 'Who has read it, and when; not its sender. In an event, as it was then.',
  })
  readonly readBy!: readonly ReadReceipt[];

  readonly number!: number;
  readonly sender!: Person;
  readonly recipientId!: string;

  static of(state: MessageState): Message {
    return Object.assign(new Message(), state);
  }
}

export const messageInJson: z.ZodType<Message> = z
  .object({
    id: z.string(),
    conversationId: z.string(),
    number: z.number(),
    sender: personInJson,
    recipientId: z.string(),
    body: z.string(),
    sentAt: dateInJson,
    readBy: z.array(z.object({ user: personInJson, readAt: dateInJson }).transform((state) => ReadReceipt.of(state))),
  })
  .transform((state) => Message.of(state));

export const MessageConnection = connectionType(Message, 'Message');
