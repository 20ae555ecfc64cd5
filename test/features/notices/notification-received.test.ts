import { startLiveledger } from '../../../src/testing';
import { signedIn, whoMay } from '../callers';
import { RECEIVED, SEND, send, type Received } from './given';

it('tells the one whom it is for, on all devices, and nobody else', async () => {
  await using app = await startLiveledger();
  const [admin, ann, bob] = [await app.as('admin'), await app.signUp(), await app.signUp()];
  await using heard = await ann.subscribe<Received>(RECEIVED);
  await using onTablet = await ann.subscribe<Received>(RECEIVED);
  await using heardByBob = await bob.subscribe(RECEIVED);
  await using heardByAdmin = await admin.subscribe(RECEIVED);

  const sent = await send(admin, ann, {
    kind: 'ORDER',
    severity: 'SUCCESS',
    priority: 'HIGH',
    title: 'Ready',
    message: 'Your order\ncan be picked up.',
    subjectId: 'ord_01',
  });

  const { notificationReceived: event } = await heard.next();
  expect(event).toEqual({
    id: expect.stringMatching(/^evt_/) as string,
    occurredAt: expect.any(String) as string,
    notification: sent,
    unreadCount: 1,
    sound: true,
  });
  expect(sent).toMatchObject({
    kind: 'ORDER',
    severity: 'SUCCESS',
    priority: 'HIGH',
    title: 'Ready',
    message: 'Your order\ncan be picked up.',
    subjectId: 'ord_01',
    readAt: null,
  });
  expect((await onTablet.next()).notificationReceived).toEqual(event);
  await heardByBob.none();
  await heardByAdmin.none();
});

it('has the id that the mutation has told', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  await using heard = await ann.subscribe<Received>(RECEIVED);

  const input = { userId: ann.id, kind: 'SYSTEM', title: 'Hello', message: 'There is news.' };
  const { extensions } = await admin.request(SEND, { input });

  const { notificationReceived } = await heard.next();
  expect(extensions).toEqual({ events: [{ id: notificationReceived.id, type: 'NotificationReceivedEvent' }] });
});

it('leaves out kinds that were not asked for', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  await using some = await ann.subscribe<Received>(RECEIVED, { kinds: ['BILL', 'ORDER'] });
  await using none = await ann.subscribe<Received>(RECEIVED, { kinds: [] });

  for (const kind of ['SYSTEM', 'ORDER', 'MESSAGE', 'BILL']) await send(admin, ann, { kind });

  expect((await some.next()).notificationReceived.notification.kind).toBe('ORDER');
  expect((await some.next()).notificationReceived.notification.kind).toBe('BILL');
  await some.none();
  await none.none();
});

it('goes on after the cursor of any event, once and in order, after a connection was lost and after a restart', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  const heard: string[] = [];
  const hear = async (after: string | null, count: number): Promise<string | null> => {
    await using subscription = await ann.subscribe<Received>(RECEIVED, {}, after === null ? {} : { after });
    if (after === null) for (const title of ['1', '2', '3']) await send(admin, ann, { title });
    for (let n = 0; n < count; n += 1) heard.push((await subscription.next()).notificationReceived.notification.title);
    return subscription.cursor;
  };

  let cursor = await hear(null, 2);
  await app.drop();
  await send(admin, ann, { title: '4' });
  cursor = await hear(cursor, 1);
  await app.restart();
  await send(admin, ann, { title: '5' });
  await hear(cursor, 2);

  expect(heard).toEqual(['1', '2', '3', '4', '5']);
});

it('refuses the cursor of somebody else', async () => {
  await using app = await startLiveledger();
  const [ann, bob] = [await app.signUp(), await app.signUp()];
  await using heard = await ann.subscribe(RECEIVED);

  const stolen = bob.subscribe(RECEIVED, {}, { after: heard.cursor ?? '' });

  await expect(stolen).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
});

it('is for whoever is signed in', async () => {
  await using app = await startLiveledger();
  expect(await whoMay(app, RECEIVED, {})).toEqual(signedIn);
});
