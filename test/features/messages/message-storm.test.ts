import type { Visitor } from '../../../src/testing';
import { Seeded } from '../../live/seeded';
import { sharedWorld } from '../../transport/shared-world';
import { key, problemsOf } from '../payments/given';
import {
  findConversation,
  givenPair,
  givenTalk,
  input,
  listConversations,
  listMessages,
  markRead,
  onDevice,
  RECEIVED,
  SEND,
  unread,
  write,
  type MessageAnswer,
  type Received,
} from './given';

const world = sharedWorld();
const fifty = Array.from({ length: 50 }, (_, n) => n);
const turns = 40 * Number(process.env['RUNS'] ?? 1);

const send = async (from: Visitor, once: object): Promise<MessageAnswer> =>
  (await from.mutate<{ sendMessage: MessageAnswer }>(SEND, once)).sendMessage;

it('sends one message for fifty that come with the same key at the same moment', async () => {
  const { ann, bob, id } = await givenTalk(world());
  await using heard = await bob.subscribe<Received>(RECEIVED);
  const once = input({ conversationId: id, body: 'Once' });

  const answers = await Promise.all(fifty.map(() => send(ann, once)));

  expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
  expect((await heard.next()).messageReceived.message.id).toBe(answers[0]?.id);
  await heard.none();
  expect(await unread(bob, id)).toBe(2);
});

it('makes one conversation of fifty first messages from both sides', async () => {
  const { ann, bob, orderId } = await givenPair(world());
  for (const subjectId of [null, orderId]) {
    const sent = await Promise.all(
      fifty.map((n) => (n % 2 === 0 ? write(ann, { to: bob.id, subjectId }) : write(bob, { to: ann.id, subjectId }))),
    );

    const [id = '', ...others] = new Set(sent.map(({ conversationId }) => conversationId));
    expect(others).toEqual([]);
    expect(await findConversation(ann, id)).toMatchObject({ subjectId, unreadCount: 25 });
    expect(await unread(bob, id)).toBe(25);
    expect((await listMessages(ann, id, { first: 100 })).nodes).toHaveLength(50);
  }
  expect((await listConversations(ann)).nodes).toHaveLength(2);
});

it('begins once with one key, even where there was no conversation yet', async () => {
  const { ann, bob } = await givenPair(world());
  const once = input({ to: bob.id, idempotencyKey: key() });

  const answers = await Promise.all(fifty.map(() => send(ann, once)));

  expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
  expect((await listConversations(bob)).nodes).toMatchObject([{ unreadCount: 1 }]);
});

it('counts right while both write and read at the same time, and tells all of it in one order', async () => {
  const { ann, bob, id } = await givenTalk(world());
  const devices = [await onDevice<Received>(ann, RECEIVED), await onDevice<Received>(bob, RECEIVED, { id })];
  const random = new Seeded(turns);
  let written = 0;

  const busy = async (person: Visitor): Promise<void> => {
    for (let turn = 0; turn < turns; turn += 1) {
      if (random.below(3) === 0) await markRead(person, id);
      else {
        written += 1;
        await write(person, { conversationId: id, body: `${turn}` });
      }
    }
  };
  await Promise.all([ann, bob, ann, bob].map(busy));

  const told = [];
  for (const heard of devices) {
    const ids = [];
    for (let n = 0; n < written; n += 1) ids.push((await heard.next()).messageReceived.message.id);
    await heard.none();
    await heard[Symbol.asyncDispose]();
    told.push(ids);
  }
  expect(told[1]).toEqual(told[0]);
  const { nodes } = await listMessages(ann, id, { first: 100 });
  expect(nodes.map((message) => message.id)).toEqual(told[0]?.slice(-100).reverse());
  const times = nodes.map(({ sentAt }) => Date.parse(sentAt));
  expect(times).toEqual([...times].sort((a, b) => b - a));
  expect(await problemsOf(world())).toEqual([]);
  for (const person of [ann, bob]) {
    const count = nodes.filter(({ sender, readBy }) => sender.id !== person.id && readBy.length === 0).length;
    expect(await unread(person, id)).toBe(count);
    await markRead(person, id);
    expect(await unread(person, id)).toBe(0);
  }
});
