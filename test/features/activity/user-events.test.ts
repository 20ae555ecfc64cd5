import { startLiveledger, type Visitor, type World } from '../../../src/testing';
import { signedIn, whoMay } from '../callers';
import { RECEIVED, send, type Received } from '../notices/given';
import { titlesOf, USER_EVENTS, type Told, type UserEvents } from './given';

const TRANSFER = 'mutation ($input: TransferInput!) { transfer(input: $input) { id } }';
const ADJUST = `mutation ($userId: ID!, $key: String!) {
  adjustBalance(userId: $userId, amount: { amount: "10", currency: "EUR" }, note: "A gift", idempotencyKey: $key) { id }
}`;

async function transfer(from: Visitor, to: Visitor, idempotencyKey: string): Promise<readonly object[]> {
  const input = { to: to.id, amount: { amount: '2.50', currency: 'EUR' }, idempotencyKey };
  const { extensions } = await from.request(TRANSFER, { input });
  return (extensions as { events: readonly object[] }).events;
}

async function givenPayer(app: World): Promise<readonly [Visitor, Visitor, Visitor]> {
  const [admin, ann, bob] = [await app.as('admin'), await app.signUp(), await app.signUp({ displayName: 'Bob' })];
  await admin.mutate(ADJUST, { userId: ann.id, key: 'a-gift' });
  return [admin, ann, bob];
}

it('tells all that is the viewer’s, in order, each as its own subscription does, and nothing to anybody else', async () => {
  await using app = await startLiveledger();
  const [admin, ann, bob] = await givenPayer(app);
  await using heard = await ann.subscribe<UserEvents>(USER_EVENTS);
  await using received = await ann.subscribe<Received>(RECEIVED);
  await using heardByAdmin = await admin.subscribe<UserEvents>(USER_EVENTS);

  await send(admin, ann, { title: 'before' });
  await transfer(ann, bob, 'once');
  await send(admin, ann, { title: 'after' });

  const events: Told[] = [];
  while (events.at(-1)?.notification?.title !== 'after') {
    const { userEvents } = await heard.next();
    expect(userEvents).toHaveLength(1);
    events.push(...userEvents);
  }
  expect(events.map(({ __typename }) => __typename).sort()).toEqual([
    'BalanceUpdatedEvent',
    'NotificationReceivedEvent',
    'NotificationReceivedEvent',
    'PaymentCompletedEvent',
    'PaymentUpdatedEvent',
  ]);
  expect(events[0]).toMatchObject({ unreadCount: 1, notification: { title: 'before' } });
  expect(events).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ amount: { amount: '-2.50', currency: 'EUR' }, newBalance: { amount: '7.50' } }),
      expect.objectContaining({
        payment: { id: expect.any(String) as string, status: 'COMPLETED', payee: { displayName: 'Bob' } },
      }),
      expect.objectContaining({ kind: 'PAYMENT_CONFIRMED', message: expect.any(String) as string }),
    ]),
  );
  expect(events[0]?.id).toBe((await received.next()).notificationReceived.id);
  await heard.none();
  await heardByAdmin.none();
});

it('gathers what comes within the time that is asked for, in order and never nothing', async () => {
  await using app = await startLiveledger();
  const [, ann, bob] = await givenPayer(app);
  await using gathered = await ann.subscribe<UserEvents>(USER_EVENTS, { batch: 20 });
  await using single = await ann.subscribe<UserEvents>(USER_EVENTS, { batch: 0 });

  await transfer(ann, bob, 'first');
  const first = await gathered.next();
  await transfer(ann, bob, 'second');
  const second = await gathered.next();

  const singly: Told[] = [];
  while (singly.length < first.userEvents.length + second.userEvents.length)
    singly.push(...(await single.next()).userEvents);
  expect(first.userEvents).toHaveLength(3);
  expect([...first.userEvents, ...second.userEvents]).toEqual(singly);
  await using resumed = await ann.subscribe<UserEvents>(
    USER_EVENTS,
    { batch: 5_000 },
    { after: gathered.cursor ?? '' },
  );
  await resumed.none();
});

it('goes on after the cursor of any event, once and in order', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  await using heard = await ann.subscribe<UserEvents>(USER_EVENTS);
  const cursors = [heard.cursor ?? ''];
  for (const title of ['1', '2', '3', '4']) {
    await send(admin, ann, { title });
    await heard.next();
    cursors.push(heard.cursor ?? '');
  }

  for (const [seen, after] of cursors.entries()) {
    await using resumed = await ann.subscribe<UserEvents>(USER_EVENTS, {}, { after });
    const titles: unknown[] = [];
    for (let n = seen; n < 4; n += 1) titles.push(...titlesOf((await resumed.next()).userEvents));
    expect(titles).toEqual(['1', '2', '3', '4'].slice(seen));
    await resumed.none();
  }
});

it('takes what was missed as one list where it gathers', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  await using before = await ann.subscribe<UserEvents>(USER_EVENTS);
  for (const title of ['1', '2', '3']) await send(admin, ann, { title });

  await using resumed = await ann.subscribe<UserEvents>(USER_EVENTS, { batch: 1 }, { after: before.cursor ?? '' });

  expect(titlesOf((await resumed.next()).userEvents)).toEqual(['1', '2', '3']);
});

it.each([-1, 5_001, 2_147_483_647])('refuses to gather for %i ms', async (batch) => {
  await using app = await startLiveledger();
  const ann = await app.signUp();
  await expect(ann.subscribe(USER_EVENTS, { batch })).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    extensions: { field: 'batchMilliseconds' },
  });
  await using longest = await ann.subscribe(USER_EVENTS, { batch: 5_000 });
  await longest.none();
});

it('is for whoever is signed in', async () => {
  await using app = await startLiveledger();
  expect(await whoMay(app, USER_EVENTS, {})).toEqual(signedIn);
});
