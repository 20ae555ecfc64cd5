import { Field, ID, ObjectType } from 'type-graphql';
import { Event } from '../../graphql/live/event';
import type { Person } from '../identity';
import { Message } from './message.type';

@ObjectType({ implements: Event, description: 'Somebody has said something in a conversation of the viewer.' })
export class MessageReceivedEvent extends Event {
  @Field(() => Message, { description: 'What was said, as it was then: read by nobody.' })
  readonly message!: Message;
}

@ObjectType({ implements: Event, description: 'Somebody has read what he was sent in a conversation of the viewer.' })
export class ConversationReadEvent extends Event {
  @Field(() => ID, { description: 'Which conversation.' })
  readonly conversationId!: string;

  @Field(() => Date, { description: 'When. All that he was sent before is read.' })
  readonly readAt!: Date;

  readonly user!: Person;
}

@ObjectType({
  implements: Event,
  description: 'Somebody has begun to type in a conversation of the viewer, or has stopped.',
})
export class TypingChangedEvent extends Event {
  @Field(() => ID, { description: 'Which conversation.' })
  readonly conversationId!: string;

  @Field(() => Boolean, { description: 'Whether he is typing from now on.' })
  readonly typing!: boolean;

  readonly user!: Person;
}
