import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../graphql/access';
import type { Connection } from '../../graphql/pages/connection';
import { PageArgs } from '../../graphql/pages/page-args';
import type { Context } from '../../live/context';
import { toldPerson, User } from '../identity';
import { findConversation, listConversations } from './conversation.queries';
import { Conversation, ConversationConnection } from './conversation.type';
import { markConversationRead } from './mark-conversation-read';
import { findLastMessage, listMessages } from './message.queries';
import { Message, MessageConnection } from './message.type';
import { setTyping } from './set-typing';

@Resolver(() => Conversation)
export class ConversationResolver {
  @Allow('signed-in')
  @Query(() => Conversation, { nullable: true, description: 'One of the viewer’s conversations.' })
  conversation(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Conversation | null> {
    return findConversation(ctx, id);
  }

  @Allow('signed-in')
  @Query(() => ConversationConnection, {
    description: 'The conversations of the viewer, those first in which something was said last.',
  })
  conversations(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs): Promise<Connection<Conversation>> {
    return listConversations(ctx, page);
  }

  @Allow('signed-in')
  @Mutation(() => Conversation, {
    description: 'The viewer has read all that he was sent in it so far. Marking it again changes nothing.',
  })
  markConversationRead(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Which one.' }) id: string,
  ): Promise<Conversation> {
    return markConversationRead(ctx, id);
  }

  @Allow('signed-in')
  @Mutation(() => Boolean, {
    description:
      'Says whether the viewer is typing. Say it again every few seconds: it ends by itself after five, and with the connection. Nothing of it is kept.',
  })
  setTyping(
    @Ctx() ctx: Context,
    @Arg('conversationId', () => ID, { description: 'Where.' }) conversationId: string,
    @Arg('typing', () => Boolean, { description: 'False when he has stopped.' }) typing: boolean,
  ): Promise<boolean> {
    return setTyping(ctx, conversationId, typing);
  }

  @FieldResolver(() => [User], { description: 'The two who talk.' })
  participants(@Ctx() ctx: Context, @Root() { people }: Conversation): User[] {
    return people.map((person) => toldPerson(ctx, person));
  }

  @FieldResolver(() => Message, { nullable: true, description: 'What was said last.' })
  lastMessage(@Ctx() ctx: Context, @Root() conversation: Conversation): Promise<Message | null> {
    return findLastMessage(ctx, conversation);
  }

  @FieldResolver(() => MessageConnection, { description: 'What was said, the newest first.' })
  messages(
    @Ctx() ctx: Context,
    @Root() conversation: Conversation,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Message>> {
    return listMessages(ctx, conversation, page);
  }
}
