import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import { notFound } from '../../base/errors';
import { Allow } from '../../graphql/access';
import { toEvent } from '../../graphql/live/event';
import type { Context } from '../../live/context';
import type { Passing } from '../../live/passing/passing';
import type { PassingFact } from '../../live/passing/passing-topic';
import { toldPerson, User } from '../identity';
import { findConversation } from './conversation.queries';
import { TypingChangedEvent } from './message.events';
import { conversationStream, typingChanged, type Typing } from './message.topics';

@Resolver(() => TypingChangedEvent)
export class TypingResolver {
  @Allow('signed-in')
  @Subscription(() => TypingChangedEvent, {
    subscribe: watchTyping,
    description:
      'Whether the other one is typing, when that changes. It has no history and tells nothing at the start: after a connection was lost, nobody is typing until it is said again.',
  })
  typingChanged(
    @Arg('conversationId', () => ID, { description: 'Where.' })
    _conversationId: string,
    @Root() fact: PassingFact<Typing>,
  ): TypingChangedEvent {
    return toEvent(fact);
  }

  @FieldResolver(() => User, { description: 'Who.' })
  user(@Ctx() ctx: Context, @Root() { user }: TypingChangedEvent): User {
    return toldPerson(ctx, user);
  }
}

interface Asked {
  readonly context: Context;
  readonly args: { readonly conversationId: string };
}

/** Nobody needs to be told that he himself is typing. */
async function watchTyping({ context, args: { conversationId } }: Asked): Promise<Passing> {
  if (!(await findConversation(context, conversationId))) throw notFound();
  const { id } = context.viewer;
  return context.watchPassing<Typing>(conversationStream(conversationId), {
    topic: typingChanged,
    where: ({ user }) => user.id !== id,
    scope: id,
  });
}
