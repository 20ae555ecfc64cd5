import type { Visitor, World } from '../../../src/testing';
import { eventually } from '../../db/embedded/observe';
import { sharedWorld } from '../../transport/shared-world';
import { openRows } from '../identity/given';
import { LIST, RECEIVED, type Notification, type Received } from '../notices/given';
import { givenTalk, markRead, write } from './given';

const world = sharedWorld();
const ofMessages = { kinds: ['MESSAGE'] };

async function notices(visitor: Visitor): Promise<readonly Notification[]> {
  const data = await visitor.query<{ notifications: { nodes: readonly Notification[] } }>(LIST, ofMessages);
  return data.notifications.nodes;
}

/** Until nothing waits any more to be told of this conversation; the moment of grace is over at once. */
async function settled(app: World, id: string): Promise<void> {
  await using rows = await openRows(app);
  await eventually(async () => {
    const [row] = await rows.query<{ handled: boolean }>(
      `SELECT NOT EXISTS (SELECT FROM job WHERE name LIKE '%' || $1 || '%')
              AND NOT EXISTS (SELECT FROM event e, follower f WHERE f.name = 'messages.notify' AND e.stream = 'conversation:' || $1
                              AND e.topic = 'message.received' AND NOT pg_visible_in_snapshot(e.xid, f.snapshot)
                              AND NOT EXISTS (SELECT FROM follower_done d WHERE d.follower = f.name AND d.fact_id = e.id)) AS handled`,
      [id],
    );
    if (!row?.handled) throw new Error('Somebody is still to be told.');
  });
}

it('tells whoever was written to that he was, once for all that is unread, and not what', async () => {
  const app = world();
  const { ann, bob, id } = await givenTalk(app);
  await using heard = await bob.subscribe<Received>(RECEIVED, ofMessages);
  for (const body of ['My number is 555', 'and another thing']) await write(ann, { conversationId: id, body });

  const { notification } = (await heard.next()).notificationReceived;
  await write(ann, { conversationId: id, body: 'and another' });
  await settled(app, id);

  expect(notification).toMatchObject({ kind: 'MESSAGE', subjectId: id, title: 'New message', readAt: null });
  expect(notification.message).toMatch(/^Person \d+ has written to you\.$/);
  await heard.none();
  expect(await notices(bob)).toHaveLength(1);
  expect(await notices(ann)).toEqual([]);
});

it('says nothing of what is read at once', async () => {
  const app = world();
  const { ann, bob, id } = await givenTalk(app);
  await markRead(bob, id);
  await write(ann, { conversationId: id });
  await markRead(bob, id);
  await settled(app, id);

  expect(await notices(bob)).toEqual([]);
});

it('is read with the conversation, and tells again of what comes after', async () => {
  const app = world();
  const { ann, bob, id } = await givenTalk(app);
  await using heard = await bob.subscribe<Received>(RECEIVED, ofMessages);
  await using changed = await bob.subscribe<{ notificationsChanged: { changedIds: string[]; unreadCount: number } }>(
    'subscription { notificationsChanged { changedIds unreadCount } }',
  );
  const first = (await heard.next()).notificationReceived;

  await markRead(bob, id);
  const { changedIds, unreadCount } = (await changed.next()).notificationsChanged;
  await write(ann, { conversationId: id });
  const second = (await heard.next()).notificationReceived;

  expect(changedIds).toEqual([first.notification.id]);
  expect(unreadCount).toBe(first.unreadCount - 1);
  expect(second.unreadCount).toBe(first.unreadCount);
  const all = await notices(bob);
  expect(all.map(({ id: each, readAt }) => [each, readAt === null])).toEqual([
    [second.notification.id, true],
    [first.notification.id, false],
  ]);
});
