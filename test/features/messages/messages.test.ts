import { sharedWorld } from '../../transport/shared-world';
import { signedIn, whoMay } from '../callers';
import { givenShop, guest, place } from '../orders/given';
import { key, problemsOf } from '../payments/given';
import {
  findConversation,
  FIND,
  givenPair,
  givenTalk,
  input,
  LIST,
  listConversations,
  listMessages,
  MARK_READ,
  markRead,
  MESSAGE,
  SEND,
  SET_TYPING,
  unread,
  write,
} from './given';

const world = sharedWorld();
const nobodys = (kind: string) => `${kind}_${'0'.repeat(26)}`;

describe('sendMessage', () => {
  it('begins a conversation with somebody with whom one has an order in common, in both directions the same', async () => {
    const { ann, bob } = await givenPair(world());

    const hello = await write(ann, { to: bob.id, body: ' Hello,\r\nis it ready? ' });
    const answer = await write(bob, { to: ann.id, body: 'Soon.' });

    expect(hello).toMatchObject({ sender: { id: ann.id }, body: 'Hello,\nis it ready?', readBy: [] });
    expect(answer).toMatchObject({ conversationId: hello.conversationId, sender: { id: bob.id } });
    expect(await findConversation(bob, hello.conversationId)).toMatchObject({
      subjectId: null,
      lastMessage: answer,
      unreadCount: 1,
    });
    const found = await findConversation(ann, hello.conversationId);
    expect(found?.participants.map(({ id }) => id).sort()).toEqual([ann.id, bob.id].sort());
  });

  it('keeps what is said about a thing apart, and what is said about none', async () => {
    const app = world();
    const shop = await givenShop(app);
    const ann = await guest(app);
    const orders = [await place(ann, shop), await place(ann, shop)];
    const { vendor: bob } = shop;

    const general = await write(ann, { to: bob.id });
    const about = await Promise.all(orders.map(({ id: subjectId }) => write(ann, { to: bob.id, subjectId })));
    const back = await write(bob, { to: ann.id, subjectId: orders[1]?.id });

    const ids = [general, ...about].map(({ conversationId }) => conversationId);
    expect(new Set(ids).size).toBe(3);
    expect(back.conversationId).toBe(about[1]?.conversationId);
    expect((await findConversation(bob, back.conversationId))?.subjectId).toBe(orders[1]?.id);
  });

  it('goes on in a conversation of one’s own, and is no conversation for anybody else', async () => {
    const { ann, bob, id } = await givenTalk(world());
    const [stranger, admin] = [await world().signUp(), await world().as('admin')];

    expect(await write(bob, { conversationId: id })).toMatchObject({ conversationId: id });

    for (const other of [stranger, admin])
      for (const conversationId of [id, nobodys('cnv'), 'cnv_', nobodys('usr'), '', 'x'.repeat(5_000)])
        expect(await other.refusal(SEND, input({ conversationId }))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await listMessages(ann, id)).nodes).toHaveLength(2);
  });

  it('refuses strangers, oneself, and those whom there are none of', async () => {
    const { ann, bob, orderId } = await givenPair(world());
    const { orderId: another } = await givenPair(world());
    const stranger = await world().signUp();
    const refusal = async (more: object) => stranger.refusal(SEND, input(more));

    const nothing = { code: 'CONFLICT', reason: 'NOTHING_IN_COMMON' };
    expect(await refusal({ to: bob.id })).toMatchObject(nothing);
    // That there is such an order is not to be learned here.
    for (const subjectId of [orderId, nobodys('ord')])
      expect(await refusal({ to: bob.id, subjectId })).toMatchObject(nothing);
    for (const subjectId of [another, nobodys('ord')])
      expect(await ann.refusal(SEND, input({ to: bob.id, subjectId }))).toMatchObject(nothing);
    expect(await refusal({ to: stranger.id })).toMatchObject({ code: 'CONFLICT', reason: 'SELF' });
    for (const to of [nobodys('usr'), nobodys('ord'), 'usr_', '', 'x'.repeat(5_000)])
      expect(await refusal({ to })).toMatchObject({ code: 'NOT_FOUND' });
    for (const subjectId of [nobodys('usr'), bob.id, nobodys('pay'), 'ord_', '', 'x'.repeat(5_000)])
      expect(await ann.refusal(SEND, input({ to: bob.id, subjectId }))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await listConversations(bob)).nodes).toEqual([]);
  });

  it('needs a conversation or a person, and not both', async () => {
    const { ann, bob, id, orderId } = await givenTalk(world());
    const refusal = (more: object) => ann.refusal(SEND, input(more));
    expect(await refusal({})).toMatchObject({ code: 'BAD_USER_INPUT', field: 'to' });
    expect(await refusal({ to: null, conversationId: null })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'to' });
    expect(await refusal({ to: bob.id, conversationId: id })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'to' });
    expect(await refusal({ conversationId: id, subjectId: orderId })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'subjectId',
    });
  });

  it('sends once for each key, whatever else was said meanwhile', async () => {
    const { ann, bob } = await givenPair(world());
    const once = input({ to: bob.id });
    const first = await ann.request(SEND, once);
    const { conversationId: id } = await write(ann, { to: bob.id, body: 'And another thing.' });
    await markRead(bob, id);

    const again = await ann.request(SEND, once);

    expect(again.data?.['sendMessage']).toMatchObject({ ...(first.data?.['sendMessage'] as object), readBy: [{}] });
    expect(again.extensions).toEqual(first.extensions);
    expect(first.extensions).toMatchObject({ events: [{ type: 'MessageReceivedEvent' }] });
    expect((await listMessages(ann, id)).nodes).toHaveLength(2);
    const other = { input: { ...once.input, body: 'Something else' } };
    expect(await ann.refusal(SEND, other)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    // Somebody else's key is another one.
    await bob.mutate(SEND, { input: { ...once.input, to: ann.id } });
    expect((await listMessages(ann, id)).nodes).toHaveLength(3);
  });

  it('is neither for a suspended person nor to one', async () => {
    const app = world();
    const { ann, bob, id } = await givenTalk(app);
    const admin = await app.as('admin');
    await admin.mutate('mutation ($id: ID!) { suspendUser(userId: $id, reason: "Rude.") { id } }', { id: bob.id });

    for (const where of [{ to: bob.id }, { conversationId: id }])
      expect(await ann.refusal(SEND, input(where))).toMatchObject({ code: 'CONFLICT', reason: 'SUSPENDED' });
    expect(await bob.refusal(SEND, input({ conversationId: id }))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await listMessages(ann, id)).nodes).toHaveLength(1);

    await admin.mutate('mutation ($id: ID!) { reinstateUser(userId: $id) { id } }', { id: bob.id });
    await write(ann, { conversationId: id });
  });
});

describe('reading', () => {
  it('counts what one was sent and has not read, and says when it was read', async () => {
    const { ann, bob, id } = await givenTalk(world());
    await write(ann, { conversationId: id, body: 'two' });
    await write(bob, { conversationId: id, body: 'three' });
    expect([await unread(ann, id), await unread(bob, id)]).toEqual([1, 2]);

    const marked = await markRead(bob, id);
    await write(ann, { conversationId: id, body: 'four' });

    expect(marked).toMatchObject({ id, unreadCount: 0, lastMessage: { body: 'three', readBy: [] } });
    expect([await unread(ann, id), await unread(bob, id)]).toEqual([1, 1]);
    const { nodes } = await listMessages(ann, id);
    expect(nodes.map(({ body, readBy }) => [body, readBy.map(({ user }) => user.id)])).toEqual([
      ['four', []],
      ['three', []],
      ['two', [bob.id]],
      ['Hello', [bob.id]],
    ]);
  });

  it('keeps the moment at which each was read first', async () => {
    const { ann, bob, id } = await givenTalk(world());
    await markRead(bob, id);
    await write(ann, { conversationId: id, body: 'two' });
    await markRead(bob, id);
    await markRead(bob, id);

    const { nodes } = await listMessages(ann, id);

    const [second, first] = nodes.map(({ readBy }) => Date.parse(readBy[0]?.readAt ?? ''));
    const [, sent] = nodes.map(({ sentAt }) => Date.parse(sentAt));
    expect(first).toBeGreaterThanOrEqual(sent ?? NaN);
    expect(second).toBeGreaterThan(first ?? NaN);
  });

  it('is for the two alone', async () => {
    const { id } = await givenTalk(world());
    const [stranger, admin] = [await world().signUp(), await world().as('admin')];
    for (const other of [stranger, admin])
      for (const any of [id, nobodys('cnv'), 'cnv_', '', 'x'.repeat(5_000)]) {
        expect(await other.refusal(MARK_READ, { id: any })).toMatchObject({ code: 'NOT_FOUND' });
        expect(await other.refusal(SET_TYPING, { id: any, typing: true })).toMatchObject({ code: 'NOT_FOUND' });
        expect(await findConversation(other, any)).toBeNull();
      }
  });
});

describe('lists', () => {
  it('have the conversation first in which something was said last, page by page', async () => {
    const app = world();
    const shop = await givenShop(app);
    const { vendor: bob } = shop;
    const guests = [await guest(app), await guest(app), await guest(app)];
    for (const ann of guests) await place(ann, shop);
    const ids: string[] = [];
    for (const ann of guests) ids.push((await write(ann, { to: bob.id })).conversationId);
    await write(bob, { conversationId: ids[0], body: 'Back to you' });

    const first = await listConversations(bob, { first: 2 });
    const rest = await listConversations(bob, { first: 2, after: first.pageInfo.endCursor });
    const back = await listConversations(bob, { last: 1, before: rest.pageInfo.startCursor });

    expect(first.nodes.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
    expect(first.nodes.map(({ lastMessage }) => lastMessage?.body)).toEqual(['Back to you', 'Hello']);
    expect(first.nodes.map(({ unreadCount }) => unreadCount)).toEqual([1, 1]);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(rest.nodes.map(({ id }) => id)).toEqual([ids[1]]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect(back.nodes.map(({ id }) => id)).toEqual([ids[2]]);
  });

  it('have the newest message first, page by page, and take no cursor of another conversation', async () => {
    const { ann, bob, id } = await givenTalk(world());
    for (let n = 2; n <= 5; n += 1) await write(n % 2 === 0 ? bob : ann, { conversationId: id, body: String(n) });
    const { id: other } = await givenTalk(world());

    const first = await listMessages(ann, id, { first: 2 });
    const second = await listMessages(ann, id, { first: 2, after: first.pageInfo.endCursor });
    const oldest = await listMessages(ann, id, { last: 2 });

    expect(first.nodes.map(({ body }) => body)).toEqual(['5', '4']);
    expect(second.nodes.map(({ body }) => body)).toEqual(['3', '2']);
    expect(oldest.nodes.map(({ body }) => body)).toEqual(['2', 'Hello']);
    expect(oldest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const pages = `query ($id: ID!, $after: Cursor) { conversation(id: $id) { messages(after: $after) { nodes { id } } } }`;
    const after = (await listConversations(ann)).pageInfo.endCursor;
    expect(await ann.refusal(pages, { id, after })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
    expect(other).not.toBe(id);
    for (const page of [{ first: 0 }, { first: 101 }, { last: 0 }])
      expect(await ann.refusal(LIST, page)).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('say of the last messages of all conversations what a conversation says of its own', async () => {
    const { ann, bob, id } = await givenTalk(world());
    await markRead(bob, id);
    const { nodes } = await listConversations(ann);
    expect(nodes).toEqual([await findConversation(ann, id)]);
    expect(nodes[0]?.lastMessage?.readBy).toMatchObject([{ user: { id: bob.id } }]);
  });
});

it('finds both by their ids, for those who may see them', async () => {
  const { ann, bob, id } = await givenTalk(world());
  const stranger = await world().signUp();
  const { id: messageId } = await write(bob, { conversationId: id, body: 'Found' });
  const NODE = `query ($id: ID!) { node(id: $id) { id ... on Conversation { unreadCount } ... on Message { ${MESSAGE} } } }`;

  expect(await ann.query(NODE, { id })).toEqual({ node: { id, unreadCount: 1 } });
  expect(await ann.query(NODE, { id: messageId })).toMatchObject({ node: { body: 'Found', sender: { id: bob.id } } });
  for (const other of [stranger, world().stranger()])
    for (const any of [id, messageId]) expect(await other.query(NODE, { id: any })).toEqual({ node: null });
});

it('asks nobody for a role', async () => {
  const id = nobodys('cnv');
  for (const [document, variables] of [
    [SEND, input({ conversationId: id })],
    [MARK_READ, { id }],
    [SET_TYPING, { id, typing: true }],
    [FIND, { id }],
    [LIST, {}],
  ] as const)
    expect(await whoMay(world(), document, variables)).toEqual(signedIn);
});

it('takes keys of people only', async () => {
  const { ann, bob } = await givenPair(world());
  for (const idempotencyKey of ['', 'a b', 'x'.repeat(201), 'ä'])
    expect(await ann.refusal(SEND, input({ to: bob.id, idempotencyKey }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'idempotencyKey',
    });
  expect(await ann.request(SEND, input({ to: bob.id, idempotencyKey: key() }))).toMatchObject({ status: 200 });
});

it('leaves rows of which all is true that must be', async () => {
  expect(await problemsOf(world())).toEqual([]);
});
