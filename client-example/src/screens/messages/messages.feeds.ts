import type { ApolloClient } from '@apollo/client';
import { askAgain } from '../../../../src/client';
import type { MessageHeardSubscription } from '../../gql/types';
import { feed } from '../../live/feed';
import { CONVERSATION, CONVERSATION_READ, MESSAGE_HEARD } from './messages.documents';

type Message = MessageHeardSubscription['messageReceived']['message'];

/** The newest stands first, as the server has them. Sent here and heard of by the subscription, it is one message all the same. */
export function addMessage({ cache }: ApolloClient, message: Message): void {
  cache.updateQuery({ query: CONVERSATION, variables: { id: message.conversationId } }, (held) => {
    if (!held?.conversation) return undefined;
    const { messages } = held.conversation;
    if (messages.nodes.some(({ id }) => id === message.id)) return undefined;
    return { conversation: { ...held.conversation, messages: { ...messages, nodes: [message, ...messages.nodes] } } };
  });
}

const messageHeard = feed(MESSAGE_HEARD, {}, ({ messageReceived: { message } }, client) => {
  addMessage(client, message);
  askAgain(client, 'Conversations');
});

const conversationRead = feed(CONVERSATION_READ, {}, (_event, client) => {
  askAgain(client, 'Conversation');
  askAgain(client, 'Conversations');
});

export const messageFeeds = [messageHeard, conversationRead];
