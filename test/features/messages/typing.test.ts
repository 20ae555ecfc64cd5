import { Closing } from '../../../src/base/closing';
import { HandClock, startLiveledger, startRedis, type Visitor, type World } from '../../../src/testing';
import { describeWithRedis } from '../../with-redis';
import { openRows } from '../identity/given';
import { givenTalk, onDevice, SET_TYPING, TYPING, write, type Typing } from './given';

const say = (visitor: Visitor, id: string, typing: boolean) => visitor.mutate(SET_TYPING, { id, typing });

async function givenWorld() {
  const clock = new HandClock();
  const app = await startLiveledger({ clock });
  return { app, clock, ...(await givenTalk(app)), [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]() };
}

/** What the log has of it. */
async function logged(app: World): Promise<unknown[]> {
  await using rows = await openRows(app);
  return await rows.query(`SELECT topic FROM event WHERE topic LIKE '%typing%' OR payload::text LIKE '%typing%'`);
}

it('is heard by the other one, ends by itself after five seconds, and stands nowhere', async () => {
  await using world = await givenWorld();
  const { app, clock, ann, bob, id } = world;
  await using heard = await bob.subscribe<Typing>(TYPING, { id });
  await using byHerself = await ann.subscribe<Typing>(TYPING, { id });
  await heard.none();
  expect(heard.cursor).toBeNull();

  expect(await say(ann, id, true)).toEqual({ setTyping: true });
  const { typingChanged: on } = await heard.next();
  clock.advance(3_000);
  await say(ann, id, true);
  clock.advance(4_999);
  await heard.none();
  clock.advance(1);
  const { typingChanged: off } = await heard.next();

  expect(on).toMatchObject({ conversationId: id, user: { id: ann.id }, typing: true });
  expect(off).toMatchObject({ conversationId: id, user: { id: ann.id }, typing: false });
  expect(Date.parse(off.occurredAt) - Date.parse(on.occurredAt)).toBe(8_000);
  expect(off.id).not.toBe(on.id);
  clock.advance(60_000);
  await heard.none();
  await byHerself.none();
  expect(await logged(app)).toEqual([]);
});

it('ends when it is said, and with the message that was typed', async () => {
  await using world = await givenWorld();
  const { ann, bob, id } = world;
  await using heard = await bob.subscribe<Typing>(TYPING, { id });
  const typing = async () => (await heard.next()).typingChanged.typing;

  await say(ann, id, false); // nothing was
  await say(ann, id, true);
  await say(ann, id, false);
  await say(ann, id, true);
  await write(ann, { conversationId: id });

  expect([await typing(), await typing(), await typing(), await typing()]).toEqual([true, false, true, false]);
  await heard.none();
});

it('ends with the connection over which it was said', async () => {
  await using world = await givenWorld();
  const { ann, bob, id } = world;
  await using heard = await bob.subscribe<Typing>(TYPING, { id });
  const phone = await ann.connect();
  await using laptop = await ann.connect();
  await phone.ask(SET_TYPING, { id, typing: true });
  expect(await heard.next()).toMatchObject({ typingChanged: { typing: true } });

  await phone[Symbol.asyncDispose]();

  expect(await heard.next()).toMatchObject({ typingChanged: { typing: false } });
  await laptop.ask(SET_TYPING, { id, typing: true });
  expect(await heard.next()).toMatchObject({ typingChanged: { typing: true } });
});

it('ends with the last connection when it was said over HTTP, and when its typist is suspended', async () => {
  await using world = await givenWorld();
  const { app, ann, bob, id } = world;
  await using heard = await bob.subscribe<Typing>(TYPING, { id });
  const [phone, laptop] = [await ann.connect(), await ann.connect()];
  await say(ann, id, true);
  await heard.next();
  await phone[Symbol.asyncDispose]();
  await heard.none();
  await laptop[Symbol.asyncDispose]();
  expect(await heard.next()).toMatchObject({ typingChanged: { typing: false } });

  const tablet = await ann.connect();
  await tablet.ask(SET_TYPING, { id, typing: true });
  await heard.next();
  const SUSPEND = 'mutation ($id: ID!) { suspendUser(userId: $id, reason: "Rude.") { id } }';
  await (await app.as('admin')).mutate(SUSPEND, { id: ann.id });

  expect(await heard.next()).toMatchObject({ typingChanged: { typing: false } });
});

it('tells nothing at the start, ignores cursors, and is not among the events of a person', async () => {
  await using world = await givenWorld();
  const { ann, bob, id } = world;
  await using early = await bob.subscribe<Typing>(TYPING, { id });
  await using all = await bob.subscribe('subscription { userEvents { __typename } }');
  await say(ann, id, true);
  await early.next();

  await using late = await onDevice<Typing>(bob, TYPING, { id }, { after: 'no cursor at all' });
  await late.none();
  await say(ann, id, true); // goes on: news to whoever has come meanwhile

  expect(await late.next()).toMatchObject({ typingChanged: { typing: true } });
  for (const heard of [early, late, all]) await heard.none();
});

it('is told to all devices of the other one, and of both when both type', async () => {
  await using world = await givenWorld();
  const { clock, ann, bob, id } = world;
  const [phone, laptop] = [await onDevice<Typing>(bob, TYPING, { id }), await onDevice<Typing>(bob, TYPING, { id })];
  await using hers = await ann.subscribe<Typing>(TYPING, { id });
  await say(ann, id, true);
  await say(bob, id, true);

  const [one, other] = [await phone.next(), await laptop.next()];
  expect(one).toEqual(other);
  expect(one.typingChanged.user.id).toBe(ann.id);
  expect((await hers.next()).typingChanged.user.id).toBe(bob.id);
  clock.advance(5_000);
  expect((await phone.next()).typingChanged).toMatchObject({ user: { id: ann.id }, typing: false });
  expect((await hers.next()).typingChanged).toMatchObject({ user: { id: bob.id }, typing: false });
  for (const heard of [phone, laptop]) await heard[Symbol.asyncDispose]();
});

describeWithRedis('on two nodes', () => {
  it('is heard on the other one, and ends there by its clock', async () => {
    const closing = new Closing();
    try {
      const redis = await startRedis();
      closing.add(() => redis.kill());
      const env = { REDIS_URL: redis.url };
      const app = await startLiveledger({ env });
      closing.add(() => app[Symbol.asyncDispose]());
      const clock = new HandClock();
      const other = await startLiveledger({ env, clock, database: app.database });
      closing.add(() => other[Symbol.asyncDispose]());
      const { ann, bob, id } = await givenTalk(app);
      const elsewhere = other.visitor({ accessToken: bob.accessToken, refreshToken: '', user: { id: bob.id } });
      await using heard = await elsewhere.subscribe<Typing>(TYPING, { id });

      const began = heard.next();
      const heardOf: unknown[] = [];
      const hearing = began.then((event) => heardOf.push(event));
      // Again and again, as somebody does who is typing: the nodes may still be on their way to Redis.
      while (heardOf.length === 0) await say(ann, id, true);
      await hearing;
      const { typingChanged: on } = await began;
      clock.advance(5_000);
      const { typingChanged: off } = await heard.next();

      expect([on.typing, off.typing]).toEqual([true, false]);
      expect(await logged(app)).toEqual([]);
    } finally {
      await closing.close();
    }
  });
});
