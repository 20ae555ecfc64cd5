import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import { notFound } from '../../base/errors';
import { Allow } from '../../graphql/access';
import { toEvent } from '../../graphql/live/event';
import type { Context } from '../../live/context';
import type { Fact } from '../../live/fact';
import { userStream } from '../../live/streams';
import type { Topic } from '../../live/topic';
import type { Watch } from '../../live/watch';
import { toldPerson, User } from '../identity';
import { findConversation } from './conversation.queries';
import { ConversationReadEvent, MessageReceivedEvent } from './message.events';
import {
  conversationRead,
  conversationStream,
  messageReceived,
  type ConversationRead,
  type MessageReceived,
} from './message.topics';

@Resolver(() => ConversationReadEvent)
export class MessageEventsResolver {
  @Allow('signed-in')
  @Subscription(() => MessageReceivedEvent, {
    subscribe: (asked: Asked) => watchConversation(asked, messageReceived),
    description: 'What is said to the viewer, and by him on whichever device: in one conversation, or in all of his.',
  })
  messageReceived(
    @Arg('conversationId', () => ID, { nullable: true, description: 'Only in this one.' })
    _conversationId: string | null,
    @Root() fact: Fact<MessageReceived>,
  ): MessageReceivedEvent {
    return toEvent(fact);
  }

  @Allow('signed-in')
  @Subscription(() => ConversationReadEvent, {
    subscribe: (asked: Asked) => watchConversation(asked, conversationRead),
    description: 'Who has read what he was sent, the viewer included: in one conversation, or in all of his.',
  })
  conversationRead(
    @Arg('conversationId', () => ID, { nullable: true, description: 'Only in this one.' })
    _conversationId: string | null,
    @Root() fact: Fact<ConversationRead>,
  ): ConversationReadEvent {
    return toEvent(fact);
  }

  @FieldResolver(() => User, { description: 'Who has read it.' })
  user(@Ctx() ctx: Context, @Root() { user }: ConversationReadEvent): User {
    return toldPerson(ctx, user);
  }
}

interface Asked {
  readonly context: Context;
  readonly args: { readonly conversationId?: string | null };
}

async function watchConversation<Payload>(
  { context, args: { conversationId } }: Asked,
  topic: Topic<Payload>,
): Promise<Watch> {
  const topics = [topic];
  if (typeof conversationId !== 'string') return context.watch(userStream(context.viewer.id), { topics });
  if (!(await findConversation(context, conversationId))) throw notFound();
  return context.watch(conversationStream(conversationId), { topics });
}
