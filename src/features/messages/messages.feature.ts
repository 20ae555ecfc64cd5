import type { Feature } from '../../graphql/feature';
import { findConversation } from './conversation.queries';
import { ConversationResolver } from './conversation.resolver';
import { MessageEventsResolver } from './message-events.resolver';
import { findMessage } from './message.queries';
import { MessageResolver, ReadReceiptResolver } from './message.resolver';
import { conversationRead, messageReceived, typingChanged } from './message.topics';
import { notifyOfMessages, notifyOfUnread } from './notify-of-messages';
import { messageProofs } from './proofs';
import { TypingResolver } from './typing.resolver';

export const messages: Feature = {
  name: 'messages',
  resolvers: [ConversationResolver, MessageResolver, ReadReceiptResolver, MessageEventsResolver, TypingResolver],
  entities: [],
  nodes: [
    { kind: 'cnv', find: findConversation },
    { kind: 'msg', find: findMessage },
  ],
  topics: [messageReceived, conversationRead],
  passing: [typingChanged],
  followers: [notifyOfMessages],
  jobs: [notifyOfUnread],
  proofs: messageProofs,
};
