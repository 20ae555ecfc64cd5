import { startLiveledger } from '../../../src/testing';
import { signedIn, whoMay } from '../callers';
import { badIds } from '../bad-texts';
import { CHANGED, CLEAR, COUNT, countUnread, DISMISS, LIST, list, READ, READ_ALL, send, type Changed } from './given';

const NODE = 'query ($id: ID!) { node(id: $id) { id ... on Notification { title } } }';

it('lists what the viewer was told, the newest first, in pages and by kind and state', async () => {
  await using app = await startLiveledger();
  const [admin, ann, bob] = [await app.as('admin'), await app.signUp(), await app.signUp()];
  for (const [title, kind] of [
    ['1', 'ORDER'],
    ['2', 'BILL'],
    ['3', 'ORDER'],
    ['4', 'SYSTEM'],
  ])
    await send(admin, ann, { title, kind });
  await send(admin, bob, { title: 'of Bob' });
  const [newest] = await list(ann);
  await ann.mutate(READ, { id: newest?.id });

  const titles = async (variables: object) => (await list(ann, variables)).map(({ title }) => title);

  expect(await titles({})).toEqual(['4', '3', '2', '1']);
  expect(await titles({ unread: true })).toEqual(['3', '2', '1']);
  expect(await titles({ unread: false })).toEqual(['4']);
  expect(await titles({ kinds: ['ORDER', 'SYSTEM'] })).toEqual(['4', '3', '1']);
  expect(await titles({ kinds: [] })).toEqual([]);
  expect(await titles({ unread: true, kinds: ['ORDER'], first: 1 })).toEqual(['3']);
  expect(await titles({ last: 2 })).toEqual(['2', '1']);
  const { notifications: page } = await ann.query<{ notifications: { pageInfo: object } }>(LIST, { first: 2 });
  expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const after = 'endCursor' in page.pageInfo ? page.pageInfo.endCursor : null;
  expect(await titles({ first: 2, after })).toEqual(['2', '1']);
});

it('finds one by its id for the one whom it is for', async () => {
  await using app = await startLiveledger();
  const [admin, ann, bob] = [await app.as('admin'), await app.signUp(), await app.signUp()];

  const { id } = await send(admin, ann, { title: 'Hello' });

  expect(await ann.query(NODE, { id })).toEqual({ node: { id, title: 'Hello' } });
  for (const other of [bob, admin, app.stranger()]) expect(await other.query(NODE, { id })).toEqual({ node: null });
});

it('marks one as read, once, and tells the other devices', async () => {
  await using app = await startLiveledger();
  const [admin, ann, bob] = [await app.as('admin'), await app.signUp(), await app.signUp()];
  const [first, second] = [await send(admin, ann), await send(admin, ann)];
  await using onTablet = await ann.subscribe<Changed>(CHANGED);
  await using heardByBob = await bob.subscribe(CHANGED);

  const { markNotificationRead: read } = await ann.mutate<{ markNotificationRead: object }>(READ, { id: first.id });
  const again = await ann.mutate(READ, { id: first.id });

  expect(read).toEqual({ ...first, readAt: expect.any(String) as string });
  expect(again).toEqual({ markNotificationRead: read });
  expect((await onTablet.next()).notificationsChanged).toMatchObject({ changedIds: [first.id], unreadCount: 1 });
  await onTablet.none();
  await heardByBob.none();
  expect(await countUnread(ann)).toBe(1);
  expect((await list(ann, { unread: true })).map(({ id }) => id)).toEqual([second.id]);
});

it('marks all as read, however many there are, and says how many', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  const sent = [await send(admin, ann), await send(admin, ann), await send(admin, ann)];
  await ann.mutate(READ, { id: sent[0]?.id });
  await using heard = await ann.subscribe<Changed>(CHANGED);

  expect(await ann.mutate(READ_ALL)).toEqual({ markAllNotificationsRead: 2 });
  expect(await ann.mutate(READ_ALL)).toEqual({ markAllNotificationsRead: 0 });

  const { notificationsChanged } = await heard.next();
  expect(notificationsChanged).toMatchObject({ changedIds: sent.slice(1).map(({ id }) => id), unreadCount: 0 });
  await heard.none();
  expect(await countUnread(ann)).toBe(0);
});

it('dismisses one for good, read or not', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  const [read, unread, kept] = [await send(admin, ann), await send(admin, ann), await send(admin, ann)];
  await ann.mutate(READ, { id: read.id });
  await using heard = await ann.subscribe<Changed>(CHANGED);

  for (const { id } of [read, unread]) expect(await ann.mutate(DISMISS, { id })).toEqual({ dismissNotification: true });

  expect((await heard.next()).notificationsChanged).toMatchObject({ changedIds: [read.id], unreadCount: 2 });
  expect((await heard.next()).notificationsChanged).toMatchObject({ changedIds: [unread.id], unreadCount: 1 });
  expect((await list(ann)).map(({ id }) => id)).toEqual([kept.id]);
  expect(await ann.refusal(DISMISS, { id: read.id })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await ann.refusal(READ, { id: read.id })).toMatchObject({ code: 'NOT_FOUND' });
});

it('clears all and says how many', async () => {
  await using app = await startLiveledger();
  const [admin, ann, bob] = [await app.as('admin'), await app.signUp(), await app.signUp()];
  const [first] = [await send(admin, ann), await send(admin, ann), await send(admin, bob)];
  await ann.mutate(READ, { id: first.id });

  expect(await ann.mutate(CLEAR)).toEqual({ clearNotifications: 2 });
  expect(await ann.mutate(CLEAR)).toEqual({ clearNotifications: 0 });

  expect(await list(ann)).toEqual([]);
  expect(await countUnread(ann)).toBe(0);
  expect(await countUnread(bob)).toBe(1);
});

it('lets nobody touch what is somebody else’s, or nothing at all', async () => {
  await using app = await startLiveledger();
  const [admin, ann, bob] = [await app.as('admin'), await app.signUp(), await app.signUp()];
  const { id } = await send(admin, ann);
  const absent = { code: 'NOT_FOUND', message: (await ann.refusal(READ, { id: badIds[3] })).message };

  for (const document of [READ, DISMISS]) {
    for (const other of [bob, admin]) expect(await other.refusal(document, { id })).toMatchObject(absent);
    for (const bad of badIds) expect(await ann.refusal(document, { id: bad })).toMatchObject(absent);
  }
  expect(await countUnread(ann)).toBe(1);
});

it('goes on after the cursor of a change', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  const sent = [await send(admin, ann), await send(admin, ann), await send(admin, ann)];
  await using heard = await ann.subscribe<Changed>(CHANGED);
  for (const { id } of sent) await ann.mutate(READ, { id });
  await heard.next();

  await using resumed = await ann.subscribe<Changed>(CHANGED, {}, { after: heard.cursor ?? '' });

  expect((await resumed.next()).notificationsChanged).toMatchObject({ changedIds: [sent[1]?.id], unreadCount: 1 });
  expect((await resumed.next()).notificationsChanged).toMatchObject({ changedIds: [sent[2]?.id], unreadCount: 0 });
  await resumed.none();
});

it('is all for whoever is signed in', async () => {
  await using app = await startLiveledger();
  const operations = [LIST, COUNT, READ, READ_ALL, DISMISS, CLEAR, CHANGED];

  for (const document of operations) expect(await whoMay(app, document, { id: 'ntf_1' })).toEqual(signedIn);
});
