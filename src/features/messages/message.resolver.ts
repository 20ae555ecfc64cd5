import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Allow } from '../../graphql/access';
import type { Context } from '../../live/context';
import { toldPerson, User } from '../identity';
import { SendMessageInput } from './message.inputs';
import { Message, ReadReceipt } from './message.type';
import { sendMessage } from './send-message';

@Resolver(() => Message)
export class MessageResolver {
  @Allow('signed-in')
  @Mutation(() => Message, {
    description:
      'Says something in a conversation, or to somebody with whom the viewer has an order, booking, invoice or bill in common.',
  })
  sendMessage(
    @Ctx() ctx: Context,
    @Arg('input', () => SendMessageInput, { description: 'What, and where.' }) input: SendMessageInput,
  ): Promise<Message> {
    return sendMessage(ctx, input);
  }

  @FieldResolver(() => User, { description: 'Who has said it.' })
  sender(@Ctx() ctx: Context, @Root() { sender }: Message): User {
    return toldPerson(ctx, sender);
  }
}

@Resolver(() => ReadReceipt)
export class ReadReceiptResolver {
  @FieldResolver(() => User, { description: 'Who has read it.' })
  user(@Ctx() ctx: Context, @Root() { user }: ReadReceipt): User {
    return toldPerson(ctx, user);
  }
}
