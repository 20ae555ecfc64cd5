import type { Subscription, SubscribeOptions, Visitor, World } from '../../../src/testing';
import { givenShop, guest, place } from '../orders/given';
import { key } from '../payments/given';

export interface Person {
  readonly id: string;
  readonly displayName: string;
}

export interface MessageAnswer {
  readonly id: string;
  readonly conversationId: string;
  readonly sender: Person;
  readonly body: string;
  readonly sentAt: string;
  readonly readBy: readonly { readonly user: Person; readonly readAt: string }[];
}

export interface ConversationAnswer {
  readonly id: string;
  readonly participants: readonly Person[];
  readonly subjectId: string | null;
  readonly lastMessage: MessageAnswer | null;
  readonly unreadCount: number;
}

export interface Received {
  readonly messageReceived: { readonly id: string; readonly occurredAt: string; readonly message: MessageAnswer };
}

export interface Read {
  readonly conversationRead: {
    readonly id: string;
    readonly conversationId: string;
    readonly user: Person;
    readonly readAt: string;
  };
}

export interface Typing {
  readonly typingChanged: {
    readonly id: string;
    readonly occurredAt: string;
    readonly conversationId: string;
    readonly user: Person;
    readonly typing: boolean;
  };
}

const PERSON = 'id displayName';
export const MESSAGE = `id conversationId sender { ${PERSON} } body sentAt readBy { user { ${PERSON} } readAt }`;
export const CONVERSATION = `id participants { ${PERSON} } subjectId lastMessage { ${MESSAGE} } unreadCount`;
export const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { ${MESSAGE} } }`;
export const MARK_READ = `mutation ($id: ID!) { markConversationRead(id: $id) { ${CONVERSATION} } }`;
export const SET_TYPING = 'mutation ($id: ID!, $typing: Boolean!) { setTyping(conversationId: $id, typing: $typing) }';
export const FIND = `query ($id: ID!) { conversation(id: $id) { ${CONVERSATION} } }`;
export const LIST = `query ($first: Int, $after: Cursor, $last: Int, $before: Cursor) {
  conversations(first: $first, after: $after, last: $last, before: $before) {
    nodes { ${CONVERSATION} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  } }`;
export const MESSAGES = `query ($id: ID!, $first: Int, $after: Cursor, $last: Int, $before: Cursor) {
  conversation(id: $id) { messages(first: $first, after: $after, last: $last, before: $before) {
    nodes { ${MESSAGE} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  } } }`;
export const RECEIVED = `subscription ($id: ID) { messageReceived(conversationId: $id) { id occurredAt message { ${MESSAGE} } } }`;
export const READ = `subscription ($id: ID) { conversationRead(conversationId: $id) { id conversationId user { ${PERSON} } readAt } }`;
export const TYPING = `subscription ($id: ID!) { typingChanged(conversationId: $id) { id occurredAt conversationId user { ${PERSON} } typing } }`;

/** Two people with an order in common. */
export interface Pair {
  /** Who has ordered. */
  readonly ann: Visitor;
  /** Who sells. */
  readonly bob: Visitor;
  readonly orderId: string;
}

export async function givenPair(app: World): Promise<Pair> {
  const shop = await givenShop(app);
  const ann = await guest(app);
  return { ann, bob: shop.vendor, orderId: (await place(ann, shop)).id };
}

/** Another order of the two. */
export interface Talk extends Pair {
  readonly id: string;
}

/** Two people who have begun to talk: the first of them has said «Hello». */
export async function givenTalk(app: World): Promise<Talk> {
  const pair = await givenPair(app);
  const { conversationId: id } = await write(pair.ann, { to: pair.bob.id, body: 'Hello' });
  return { ...pair, id };
}

export const input = (more: object) => ({ input: { body: 'Hello', idempotencyKey: key(), ...more } });

export async function write(from: Visitor, more: object): Promise<MessageAnswer> {
  return (await from.mutate<{ sendMessage: MessageAnswer }>(SEND, input(more))).sendMessage;
}

export async function markRead(visitor: Visitor, id: string): Promise<ConversationAnswer> {
  return (await visitor.mutate<{ markConversationRead: ConversationAnswer }>(MARK_READ, { id })).markConversationRead;
}

export async function findConversation(visitor: Visitor, id: string): Promise<ConversationAnswer | null> {
  return (await visitor.query<{ conversation: ConversationAnswer | null }>(FIND, { id })).conversation;
}

export async function unread(visitor: Visitor, id: string): Promise<number | undefined> {
  return (await findConversation(visitor, id))?.unreadCount;
}

export interface Page<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

export async function listMessages(visitor: Visitor, id: string, page: object = {}): Promise<Page<MessageAnswer>> {
  const data = await visitor.query<{ conversation: { messages: Page<MessageAnswer> } }>(MESSAGES, { id, ...page });
  return data.conversation.messages;
}

export async function listConversations(visitor: Visitor, page: object = {}): Promise<Page<ConversationAnswer>> {
  return (await visitor.query<{ conversations: Page<ConversationAnswer> }>(LIST, page)).conversations;
}

/** On a device of its own, with a connection that nothing else shares. */
export async function onDevice<Data>(
  visitor: Visitor,
  document: string,
  variables: object = {},
  options: SubscribeOptions = {},
): Promise<Subscription<Data>> {
  const socket = await visitor.connect();
  const heard = await socket.subscribe<Data>(document, variables, options);
  heard.onDispose = () => socket[Symbol.asyncDispose]();
  return heard;
}

export async function bodies(heard: Subscription<Received>, count: number): Promise<readonly string[]> {
  const all: string[] = [];
  while (all.length < count) all.push((await heard.next()).messageReceived.message.body);
  return all;
}
