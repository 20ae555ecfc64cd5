import { startLiveledger, type Visitor } from '../../../src/testing';
import { openRows } from '../identity/given';
import { CHANGED, CLEAR, countUnread, DISMISS, list, READ, READ_ALL, RECEIVED, send } from './given';
import type { Changed, Received } from './given';

const rounds = Number(process.env['RUNS'] ?? 2);

/** What a device knows that only listens. */
class Device {
  private readonly unread = new Set<string>();

  /** How many are unread after this event: as it says itself, and as whoever has heard all before it can count. */
  hear(event: Received | Changed): { readonly told: number; readonly known: number } {
    if ('notificationReceived' in event) {
      const { notification, unreadCount } = event.notificationReceived;
      this.unread.add(notification.id);
      return { told: unreadCount, known: this.unread.size };
    }
    const { changedIds, unreadCount } = event.notificationsChanged;
    for (const id of changedIds) this.unread.delete(id);
    return { told: unreadCount, known: this.unread.size };
  }
}

it.each(Array.from({ length: rounds }, (_, round) => [round + 1]))(
  'is exact in every event, in their order, whatever happens at the same time (round %i)',
  async () => {
    await using app = await startLiveledger();
    const [admin, ann] = [await app.as('admin'), await app.signUp()];
    await using received = await ann.subscribe<Received>(RECEIVED);
    await using changed = await ann.subscribe<Changed>(CHANGED);
    await Promise.all(Array.from({ length: 8 }, () => send(admin, ann)));

    await Promise.all(Array.from({ length: 32 }, (_, n) => act(n, admin, ann)));
    const last = await send(admin, ann, { title: 'the last' });
    await ann.mutate(READ, { id: last.id });

    const events = [
      ...(await until(
        () => received.next(),
        ({ notificationReceived: { notification } }) => notification.id === last.id,
      )),
      ...(await until(
        () => changed.next(),
        ({ notificationsChanged: { changedIds } }) => changedIds.includes(last.id),
      )),
    ];
    await using rows = await openRows(app);
    const order = await rows.query<{ id: string }>('SELECT id FROM event WHERE stream = $1 ORDER BY seq', [
      `user:${ann.id}`,
    ]);
    const places = new Map(order.map(({ id }, index) => [id, index]));
    const placeOf = (event: Received | Changed) =>
      places.get('notificationReceived' in event ? event.notificationReceived.id : event.notificationsChanged.id) ?? -1;
    events.sort((a, b) => placeOf(a) - placeOf(b));

    expect(events).toHaveLength(order.length);
    const device = new Device();
    for (const event of events) {
      const { told, known } = device.hear(event);
      expect(told).toBe(known);
    }
    expect(await countUnread(ann)).toBe((await list(ann, { unread: true, first: 100 })).length);
    const [truth] = await rows.query<{ unread: number }>(
      'SELECT count(*)::int AS unread FROM notification WHERE user_id = $1 AND read_at IS NULL',
      [ann.id],
    );
    expect(await countUnread(ann)).toBe(truth?.unread);
  },
);

/** One of 32 things at once: most send, some read, dismiss, mark all, clear. */
async function act(n: number, admin: Visitor, ann: Visitor): Promise<void> {
  const [some] = await list(ann, { first: 5 }).then((notifications) => notifications.slice(n % 5));
  const kind = n % 8;
  if (kind === 5 && some) await ann.request(READ, { id: some.id });
  else if (kind === 6 && some) await ann.request(DISMISS, { id: some.id });
  else if (kind === 7) await ann.mutate(n % 16 === 7 ? READ_ALL : CLEAR);
  else await send(admin, ann, { title: String(n) });
}

async function until<Event>(next: () => Promise<Event>, isLast: (event: Event) => boolean): Promise<Event[]> {
  const events: Event[] = [];
  for (;;) {
    const event = await next();
    events.push(event);
    if (isLast(event)) return events;
  }
}
