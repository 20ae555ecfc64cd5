import { z } from 'zod';
import { dateInJson } from '../../base/date-in-json';
import { passingTopic } from '../../live/passing/passing-topic';
import { userStream } from '../../live/streams';
import { topic } from '../../live/topic';
import { personInJson, type Person } from '../identity';
import { messageInJson, type Message } from './message.type';

/** All that is said in one conversation and read of it, for its two; what passes there has the same name. */
export function conversationStream(conversationId: string): string {
  return `conversation:${conversationId}`;
}

export interface MessageReceived {
  readonly message: Message;
}

export const messageReceived = topic<MessageReceived>({
  name: 'message.received',
  type: 'MessageReceivedEvent',
  description: 'Somebody has said something in a conversation; told to both of its people.',
  payload: z.object({ message: messageInJson }),
  streams: ({ message: { conversationId, sender, recipientId } }) => [
    conversationStream(conversationId),
    userStream(sender.id),
    userStream(recipientId),
  ],
  invalidates: ({ message: { conversationId } }) => [{ typename: 'Conversation', id: conversationId }],
});

export interface ConversationRead {
  readonly conversationId: string;
  readonly user: Person;
  readonly otherId: string;
  readonly readAt: Date;
}

export const conversationRead = topic<ConversationRead>({
  name: 'conversation.read',
  type: 'ConversationReadEvent',
  description: 'Somebody has read what he was sent in a conversation; told to both of its people.',
  payload: z.object({ conversationId: z.string(), user: personInJson, otherId: z.string(), readAt: dateInJson }),
  streams: ({ conversationId, user, otherId }) => [
    conversationStream(conversationId),
    userStream(user.id),
    userStream(otherId),
  ],
  invalidates: ({ conversationId }) => [{ typename: 'Conversation', id: conversationId }],
});

export interface Typing {
  readonly conversationId: string;
  readonly user: Person;
  readonly typing: boolean;
}

export const typingChanged = passingTopic<Typing>({
  name: 'conversation.typing',
  type: 'TypingChangedEvent',
  description:
    'Somebody has begun to type in a conversation, or has stopped; told to the other one, and kept nowhere. Without Redis it is heard on the node where it was said.',
  payload: z.object({ conversationId: z.string(), user: personInJson, typing: z.boolean() }),
  channel: ({ conversationId }) => conversationStream(conversationId),
  key: ({ user }) => user.id,
  isOn: ({ typing }) => typing,
  lastsMs: 5_000,
  over: (payload) => ({ ...payload, typing: false }),
});
