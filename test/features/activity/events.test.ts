import { startLiveledger } from '../../../src/testing';
import { signedIn, whoMay } from '../callers';
import { openRows } from '../identity/given';
import { RECEIVED, send } from '../notices/given';
import { EVENTS, INVALIDATED, poll, RENAME, titlesOf, USER_EVENTS, type Told, type UserEvents } from './given';

it('gives what has happened, page by page, each once and in order, also what comes meanwhile', async () => {
  await using app = await startLiveledger();
  const [admin, ann, bob] = [await app.as('admin'), await app.signUp(), await app.signUp()];
  for (const title of ['1', '2', '3']) await send(admin, ann, { title });
  await send(admin, bob, { title: 'of Bob' });

  const first = await poll(ann, { first: 2 });
  await send(admin, ann, { title: '4' });
  const second = await poll(ann, { first: 2, after: first.cursor });
  const none = await poll(ann, { after: second.cursor });
  await send(admin, ann, { title: '5' });
  const third = await poll(ann, { after: none.cursor });

  expect(titlesOf(first.events)).toEqual(['1', '2']);
  expect(titlesOf(second.events)).toEqual(['3', '4']);
  expect(none).toEqual({ events: [], cursor: second.cursor });
  expect(titlesOf(third.events)).toEqual(['5']);
});

it('has the cursors and the events of userEvents', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  await using heard = await ann.subscribe<UserEvents>(USER_EVENTS);
  const told: Told[] = [];
  const cursors: string[] = [];
  for (const title of ['1', '2', '3']) {
    await send(admin, ann, { title });
    told.push(...(await heard.next()).userEvents);
    cursors.push(heard.cursor ?? '');
  }

  const polled = await poll(ann, { after: cursors[0] });
  const start = await poll(ann, { first: 1 });
  await using resumed = await ann.subscribe<UserEvents>(USER_EVENTS, {}, { after: start.cursor });

  expect(polled).toEqual({ events: told.slice(1), cursor: cursors[2] });
  expect(start).toEqual({ events: told.slice(0, 1), cursor: cursors[0] });
  expect((await resumed.next()).userEvents).toEqual(told.slice(1, 2));
});

it('passes over what has no event, and fills the page all the same', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  await send(admin, ann, { title: '1' });
  for (const name of ['Anna', 'Anne', 'Annie']) await ann.mutate(RENAME, { name });
  await send(admin, ann, { title: '2' });
  await ann.mutate(RENAME, { name: 'Ann' });

  const page = await poll(ann, { first: 2 });
  const rest = await poll(ann, { after: page.cursor });
  const next = await poll(ann, { first: 1, after: (await poll(ann, { first: 1 })).cursor });

  expect(titlesOf(page.events)).toEqual(['1', '2']);
  expect(rest.events).toEqual([]);
  expect(rest.cursor).not.toBe(page.cursor);
  expect(titlesOf(next.events)).toEqual(['2']);
});

it('takes a time too, and gives what came since', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  await send(admin, ann, { title: '1' });

  expect(titlesOf((await poll(ann, { after: new Date(Date.now() - 60_000).toISOString() })).events)).toEqual(['1']);
  expect(await ann.refusal(EVENTS, { after: new Date(Date.now() + 60_000).toISOString() })).toMatchObject({
    code: 'CURSOR_INVALID',
  });
});

it('begins with the oldest that is kept, and refuses what is older', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  for (const title of ['1', '2', '3', '4']) await send(admin, ann, { title });
  const old = await poll(ann, { first: 1 });
  await using rows = await openRows(app);
  await rows.query('DELETE FROM event WHERE stream = $1 AND seq <= 3', [`user:${ann.id}`]);
  await rows.query('UPDATE stream SET tail = 3, tail_at = last_at WHERE name = $1', [`user:${ann.id}`]);

  const refused = await ann.refusal(EVENTS, { after: old.cursor });

  expect(titlesOf((await poll(ann)).events)).toEqual(['4']);
  expect(refused).toMatchObject({ code: 'CURSOR_EXPIRED' });
  expect(titlesOf((await poll(ann, { after: refused['oldest'] })).events)).toEqual(['4']);
});

it('refuses cursors that are not of this stream, as subscriptions do', async () => {
  await using app = await startLiveledger();
  const [admin, ann, bob] = [await app.as('admin'), await app.signUp(), await app.signUp()];
  await send(admin, bob);
  await using announcements = await ann.subscribe('subscription { announcementPublished { id } }');
  const { notifications } = await bob.query<{ notifications: { pageInfo: { endCursor: string } } }>(
    '{ notifications { pageInfo { endCursor } } }',
  );
  const bad = [
    '',
    'nowhere',
    'x'.repeat(1_000),
    (await poll(bob)).cursor,
    announcements.cursor,
    notifications.pageInfo.endCursor,
    '2026-02-30T00:00:00Z',
  ];

  for (const after of bad) {
    expect(await ann.refusal(EVENTS, { after })).toMatchObject({ code: 'CURSOR_INVALID' });
    await expect(ann.subscribe(USER_EVENTS, {}, { after: after ?? '' })).rejects.toMatchObject({
      code: 'CURSOR_INVALID',
    });
  }
});

it('takes the cursors of whatever else stands in the viewer’s stream', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  await using received = await ann.subscribe(RECEIVED);
  await using invalidated = await ann.subscribe(INVALIDATED);
  for (const title of ['1', '2']) await send(admin, ann, { title });
  await received.next();
  await invalidated.next();

  for (const { cursor } of [received, invalidated])
    expect(titlesOf((await poll(ann, { after: cursor })).events)).toEqual(['2']);
});

it.each([0, -1, 101])('refuses a page of %i', async (first) => {
  await using app = await startLiveledger();
  const ann = await app.signUp();
  expect(await ann.refusal(EVENTS, { first })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'first' });
});

it('is for whoever is signed in', async () => {
  await using app = await startLiveledger();
  expect(await whoMay(app, EVENTS, { first: 100 })).toEqual(signedIn);
});
