import { Database } from '../../../src/db/database';
import { NotificationKind, notify, notifyAll, Severity } from '../../../src/features/notices';
import { transact } from '../../../src/live/transact';
import { startLiveledger, type World } from '../../../src/testing';
import { CHANGED, CLEAR, countUnread, list, RECEIVED, type Changed, type Received } from './given';

const notice = { kind: NotificationKind.ORDER, title: 'Hello', message: 'There is news.' };

async function openDatabase({ address }: World) {
  if (!address) throw new Error('This world has no database yet.');
  const database = await Database.open(address, { entities: [], onIdleError: () => undefined });
  return Object.assign(database, { [Symbol.asyncDispose]: () => database.close() });
}

it('tells each the own, counted in the order in which it was said', async () => {
  await using app = await startLiveledger();
  await using database = await openDatabase(app);
  const [ann, bob] = [await app.signUp(), await app.signUp()];
  await using heard = await ann.subscribe<Received>(RECEIVED);

  await transact(database, (tx) =>
    notifyAll(tx, [
      { ...notice, userId: ann.id, title: '1' },
      { ...notice, userId: bob.id, title: 'of Bob', severity: Severity.WARNING, subjectId: 'ord_1' },
      { ...notice, userId: ann.id, title: '2' },
    ]),
  );

  const events = [(await heard.next()).notificationReceived, (await heard.next()).notificationReceived];
  expect(events.map(({ notification, unreadCount }) => [notification.title, unreadCount])).toEqual([
    ['1', 1],
    ['2', 2],
  ]);
  expect((await list(ann)).map(({ title }) => title)).toEqual(['2', '1']);
  expect(await list(bob)).toMatchObject([{ title: 'of Bob', severity: 'WARNING', subjectId: 'ord_1' }]);
});

it('keeps count of crowds that are told at the same time, in whatever order', async () => {
  await using app = await startLiveledger();
  await using database = await openDatabase(app);
  const people = [await app.signUp(), await app.signUp(), await app.signUp(), await app.signUp()];

  const tell = (turn: number) =>
    transact(database, (tx) => {
      const crowd = turn % 2 === 0 ? people : people.toReversed();
      return notifyAll(
        tx,
        crowd.map(({ id: userId }) => ({ ...notice, userId })),
      );
    });
  await Promise.all(Array.from({ length: 24 }, (_, turn) => tell(turn)));

  for (const person of people) expect(await countUnread(person)).toBe(24);
});

it('tells of more than fits into an event in several, each with the count after it', async () => {
  await using app = await startLiveledger();
  await using database = await openDatabase(app);
  const ann = await app.signUp();
  await transact(database, (tx) =>
    notifyAll(
      tx,
      Array.from({ length: 1_100 }, () => ({ ...notice, userId: ann.id })),
    ),
  );
  await using heard = await ann.subscribe<Changed>(CHANGED);

  expect(await ann.mutate(CLEAR)).toEqual({ clearNotifications: 1_100 });

  const events = [await heard.next(), await heard.next(), await heard.next()];
  const told = events.map(({ notificationsChanged: { changedIds, unreadCount } }) => [changedIds.length, unreadCount]);
  expect(told).toEqual([
    [500, 600],
    [500, 100],
    [100, 0],
  ]);
});

it('says nothing where the transaction fails', async () => {
  await using app = await startLiveledger();
  await using database = await openDatabase(app);
  const ann = await app.signUp();

  const failing = transact(database, async (tx) => {
    await notify(tx, ann.id, notice);
    throw new Error('on purpose');
  });

  await expect(failing).rejects.toThrow('on purpose');
  expect(await countUnread(ann)).toBe(0);
  expect(await list(ann)).toEqual([]);
});

it('finds out whoever tells one after the other, and so might wait for somebody who waits for him', async () => {
  await using app = await startLiveledger();
  await using database = await openDatabase(app);
  const [ann, bob] = [await app.signUp(), await app.signUp()];

  const oneByOne = transact(database, async (tx) => {
    await notify(tx, ann.id, notice);
    await notify(tx, ann.id, notice);
    await notify(tx, bob.id, notice);
  });

  await expect(oneByOne).rejects.toThrow('notifyAll');
});
