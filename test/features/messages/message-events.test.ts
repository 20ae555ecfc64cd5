import { sharedWorld } from '../../transport/shared-world';
import { openRows } from '../identity/given';
import { signedIn, whoMay } from '../callers';
import {
  bodies,
  findConversation,
  givenTalk,
  markRead,
  onDevice,
  READ,
  RECEIVED,
  TYPING,
  unread,
  write,
  type Read,
  type Received,
} from './given';

const world = sharedWorld();
const nobodys = `cnv_${'0'.repeat(26)}`;

describe('messageReceived', () => {
  it('is heard by both, on all devices, in order and as the same, in one conversation and in all', async () => {
    const { ann, bob, id } = await givenTalk(world());
    const devices = [];
    for (const person of [ann, bob])
      for (const variables of [{}, { id }]) devices.push(await onDevice<Received>(person, RECEIVED, variables));

    for (let n = 1; n <= 6; n += 1) await write(n % 2 === 0 ? ann : bob, { conversationId: id, body: String(n) });

    const all = [];
    for (const heard of devices) {
      const events = [];
      for (let n = 1; n <= 6; n += 1) events.push((await heard.next()).messageReceived);
      all.push(events);
      await heard.none();
      await heard[Symbol.asyncDispose]();
    }
    const [first = []] = all;
    expect(first.map(({ message }) => [message.body, message.sender.id])).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => [String(n), n % 2 === 0 ? ann.id : bob.id]),
    );
    expect(all.slice(1)).toEqual([first, first, first]);
  });

  it('is heard by nobody else, and in no other conversation', async () => {
    const { ann, bob, id, orderId } = await givenTalk(world());
    const { conversationId: other } = await write(ann, { to: bob.id, subjectId: orderId });
    const stranger = await world().signUp();
    const admin = await world().as('admin');
    await using byStranger = await stranger.subscribe<Received>(RECEIVED);
    await using byAdmin = await admin.subscribe<Received>(RECEIVED);
    await using elsewhere = await bob.subscribe<Received>(RECEIVED, { id: other });

    await write(ann, { conversationId: id, body: 'Between us' });

    for (const heard of [byStranger, byAdmin, elsewhere]) await heard.none();
    for (const person of [stranger, admin])
      for (const any of [id, nobodys, 'cnv_', ''])
        for (const document of [RECEIVED, READ, TYPING])
          await expect(person.subscribe(document, { id: any })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('goes on after its cursor, in one conversation and in all', async () => {
    const { ann, bob, id } = await givenTalk(world());
    for (const variables of [{}, { id }]) {
      const heard = await onDevice<Received>(bob, RECEIVED, variables);
      await write(ann, { conversationId: id, body: 'a' });
      await write(ann, { conversationId: id, body: 'b' });
      expect(await bodies(heard, 1)).toEqual(['a']);
      await heard[Symbol.asyncDispose]();
      await write(bob, { conversationId: id, body: 'c' });

      await using again = await bob.subscribe<Received>(RECEIVED, variables, { after: heard.cursor ?? '' });
      await write(ann, { conversationId: id, body: 'd' });

      expect(await bodies(again, 3)).toEqual(['b', 'c', 'd']);
      await again.none();
    }
  });

  it('says it as it was then: read by nobody, by the name of that time', async () => {
    const { ann, bob, id } = await givenTalk(world());
    await using heard = await bob.subscribe<Received>(RECEIVED);
    const sent = await write(ann, { conversationId: id, body: 'Now' });
    await heard.next();
    await markRead(bob, id);
    await ann.mutate('mutation { updateProfile(displayName: "Anna") { id } }');

    await using again = await bob.subscribe<Received>(RECEIVED, { id }, { after: new Date(0).toISOString() });

    await again.next();
    expect((await again.next()).messageReceived.message).toEqual(sent);
    const { readBy } = (await findConversation(ann, id))?.lastMessage ?? { readBy: [] };
    expect(readBy).toHaveLength(1);
  });
});

describe('conversationRead', () => {
  it('is heard by both on all devices, once for all that was unread, and not when nothing was', async () => {
    const { ann, bob, id } = await givenTalk(world());
    await write(ann, { conversationId: id });
    const devices = [];
    for (const person of [ann, bob])
      for (const variables of [{}, { id }]) devices.push(await onDevice<Read>(person, READ, variables));
    const stranger = await world().signUp();
    await using byStranger = await stranger.subscribe<Read>(READ);

    await markRead(ann, id); // was sent nothing
    const { readBy } = (await markRead(bob, id)).lastMessage ?? { readBy: [] };
    await markRead(bob, id);

    const events = [];
    for (const heard of devices) {
      events.push((await heard.next()).conversationRead);
      await heard.none();
      await heard[Symbol.asyncDispose]();
    }
    await byStranger.none();
    expect(events[0]).toMatchObject({ conversationId: id, user: { id: bob.id }, readAt: readBy[0]?.readAt });
    expect(events.slice(1)).toEqual([events[0], events[0], events[0]]);
  });

  it('goes on after its cursor', async () => {
    const { ann, bob, id } = await givenTalk(world());
    const heard = await onDevice<Read>(ann, READ);
    await markRead(bob, id);
    await heard.next();
    await heard[Symbol.asyncDispose]();
    await write(ann, { conversationId: id });
    await markRead(bob, id);
    await write(bob, { conversationId: id });
    await markRead(ann, id);

    await using again = await ann.subscribe<Read>(READ, {}, { after: heard.cursor ?? '' });

    const readers = [await again.next(), await again.next()].map(({ conversationRead }) => conversationRead.user.id);
    expect(readers).toEqual([bob.id, ann.id]);
    await again.none();
  });
});

it('stands among all that happens to both, and says what is no longer true', async () => {
  const { ann, bob, id } = await givenTalk(world());
  const USER = `subscription { userEvents { __typename id ... on MessageReceivedEvent { message { body } }
    ... on ConversationReadEvent { user { id } } } }`;
  const INVALID = 'subscription { cacheInvalidated(typenames: ["Conversation"]) { typename entityId } }';
  for (const person of [ann, bob]) {
    await using all = await person.subscribe<{ userEvents: readonly object[] }>(USER);
    await using invalid = await person.subscribe<{ cacheInvalidated: object }>(INVALID);

    await write(ann, { conversationId: id, body: 'Both hear this' });
    await markRead(bob, id);

    expect((await all.next()).userEvents).toMatchObject([
      { __typename: 'MessageReceivedEvent', message: { body: 'Both hear this' } },
    ]);
    expect((await all.next()).userEvents).toMatchObject([
      { __typename: 'ConversationReadEvent', user: { id: bob.id } },
    ]);
    for (let n = 0; n < 2; n += 1)
      expect(await invalid.next()).toEqual({ cacheInvalidated: { typename: 'Conversation', entityId: id } });
  }
  expect(await unread(bob, id)).toBe(0);
});

it('reads nothing while it delivers', async () => {
  const { ann, bob, id } = await givenTalk(world());
  await using rows = await openRows(world());
  await using heard = await bob.subscribe<Received>(RECEIVED);
  await write(ann, { conversationId: id, body: 'Said' });
  await heard.next();
  await rows.query('UPDATE users SET display_name = $2 WHERE id = $1', [ann.id, 'Somebody else']);

  await using again = await bob.subscribe<Received>(RECEIVED, { id }, { after: new Date(0).toISOString() });

  const { message } = (await again.next()).messageReceived;
  expect(message.sender.displayName).not.toBe('Somebody else');
});

it('asks nobody for a role', async () => {
  for (const document of [RECEIVED, READ]) expect(await whoMay(world(), document, {})).toEqual(signedIn);
  expect(await whoMay(world(), TYPING, { id: nobodys })).toEqual(signedIn);
});
