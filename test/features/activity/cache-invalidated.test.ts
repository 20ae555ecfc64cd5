import { startLiveledger, type Visitor, type World } from '../../../src/testing';
import { badTexts } from '../bad-texts';
import { signedIn, whoMay } from '../callers';
import { DISMISS, READ_ALL, send } from '../notices/given';
import { INVALIDATED, poll, RENAME, USER_EVENTS, type Invalidated, type UserEvents } from './given';

/** Three notifications that are marked in one move: one fact, of which three things are no longer true. */
async function givenThreeMarked(app: World) {
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  const ids: string[] = [];
  for (let n = 0; n < 3; n += 1) ids.push((await send(admin, ann)).id);
  const start = (await poll(ann)).cursor;
  await ann.mutate(READ_ALL);
  return { admin, ann, ids, start };
}

async function hear(visitor: Visitor, after: string, count: number, variables: object = {}) {
  await using heard = await visitor.subscribe<Invalidated>(INVALIDATED, variables, { after });
  const events = [];
  for (let n = 0; n < count; n += 1)
    events.push({ ...(await heard.next()).cacheInvalidated, cursor: heard.cursor ?? '' });
  await heard.none();
  return events;
}

it('tells the owner of each thing that is no longer true, one by one, and nobody else', async () => {
  await using app = await startLiveledger();
  const [admin, ann, bob] = [await app.as('admin'), await app.signUp(), await app.signUp()];
  await using heard = await ann.subscribe<Invalidated>(INVALIDATED);
  await using heardByBob = await bob.subscribe(INVALIDATED);

  const { id } = await send(admin, ann);
  await ann.mutate(RENAME, { name: 'Anna' });
  await ann.mutate(DISMISS, { id });

  const { cacheInvalidated: first } = await heard.next();
  expect(first).toMatchObject({ typename: 'Notification', entityId: id, fields: null });
  expect((await heard.next()).cacheInvalidated).toMatchObject({
    typename: 'User',
    entityId: ann.id,
    fields: ['displayName'],
  });
  expect((await heard.next()).cacheInvalidated).toMatchObject({ typename: 'Notification', entityId: id });
  await heard.none();
  await heardByBob.none();
});

it('tells several things of one fact, each with an id of its own that is always the same', async () => {
  await using app = await startLiveledger();
  const { ann, ids, start } = await givenThreeMarked(app);

  const once = await hear(ann, start, 3);
  await app.restart();
  const again = await hear(ann, start, 3);

  expect(once.map(({ entityId }) => entityId)).toEqual(ids);
  expect(new Set(once.map(({ id }) => id)).size).toBe(3);
  expect(again).toEqual(once);
});

it('goes on in the middle of a fact', async () => {
  await using app = await startLiveledger();
  const { admin, ann, ids, start } = await givenThreeMarked(app);
  const { id: later } = await send(admin, ann);

  const all = await hear(ann, start, 4);

  expect(all.map(({ entityId }) => entityId)).toEqual([...ids, later]);
  for (const [index, { cursor }] of all.entries())
    expect(await hear(ann, cursor, 3 - index)).toEqual(all.slice(index + 1));
});

it('loses nothing where a place in the middle of a fact is taken elsewhere', async () => {
  await using app = await startLiveledger();
  const { ann, ids, start } = await givenThreeMarked(app);
  await ann.mutate(RENAME, { name: 'Anna' });
  const [first, second] = await hear(ann, start, 4);

  await using others = await ann.subscribe<UserEvents>(USER_EVENTS, {}, { after: first?.cursor ?? '' });

  expect(await hear(ann, second?.cursor ?? '', 1, { typenames: ['Notification'] })).toMatchObject([
    { entityId: ids[2] },
  ]);
  expect(await hear(ann, second?.cursor ?? '', 1, { typenames: ['User'] })).toMatchObject([{ typename: 'User' }]);
  expect((await others.next()).userEvents).toMatchObject([{ changedIds: ids }]);
  const rest = await poll(ann, { after: first?.cursor });
  expect(rest.events).toMatchObject([{ changedIds: ids }]);
  expect(rest.cursor).toBe((await poll(ann)).cursor);
});

it('tells of the types that were asked for', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  await using users = await ann.subscribe<Invalidated>(INVALIDATED, { typenames: ['User', 'Order'] });
  await using nothing = await ann.subscribe(INVALIDATED, { typenames: [] });

  await send(admin, ann);
  await ann.mutate(RENAME, { name: 'Anna' });
  await admin.mutate('mutation ($id: ID!) { setUserRoles(userId: $id, roles: [SELLER]) { id } }', { id: ann.id });

  expect((await users.next()).cacheInvalidated).toMatchObject({ typename: 'User', fields: ['displayName'] });
  expect((await users.next()).cacheInvalidated).toMatchObject({ typename: 'User', fields: ['roles'] });
  await users.none();
  await nothing.none();
});

it('refuses what is no name of a type', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp();
  const bad = [...badTexts.map(([, text]) => [text]), Array.from({ length: 101 }, () => 'User')];

  for (const typenames of bad)
    await expect(ann.subscribe(INVALIDATED, { typenames })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});

it('is for whoever is signed in', async () => {
  await using app = await startLiveledger();
  expect(await whoMay(app, INVALIDATED, {})).toEqual(signedIn);
});
