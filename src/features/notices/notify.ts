import { newId } from '../../base/ids';
import { Lock, type Tx } from '../../live/tx';
import { Priority, Severity, type NotificationKind } from './notification.enums';
import { Notification } from './notification.entity';
import { noWishes, rings } from './notification.rules';
import { notificationReceived } from './notification.topics';

/** What somebody is to be told. */
export interface Notice {
  readonly kind: NotificationKind;
  /** INFO unless said otherwise. */
  readonly severity?: Severity;
  /** NORMAL unless said otherwise. */
  readonly priority?: Priority;
  readonly title: string;
  readonly message: string;
  readonly subjectId?: string | null;
}

export type AddressedNotice = Notice & { readonly userId: string };

/** All counts are locked in one order, so that no two transactions wait for each other; what a transaction tells is one statement. */
const statement = {
  name: 'notify',
  text: `
    WITH asked AS (
      SELECT *, row_number() OVER (PARTITION BY user_id ORDER BY n) - count(*) OVER (PARTITION BY user_id) AS behind
        FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
             WITH ORDINALITY AS a (id, user_id, kind, severity, priority, title, message, subject_id, n)
    ), counted AS (
      INSERT INTO notification_count AS c (user_id, unread, last_at)
      SELECT user_id, count(*), clock_timestamp() FROM asked GROUP BY user_id ORDER BY user_id COLLATE "C"
      ON CONFLICT (user_id) DO UPDATE
        SET unread = c.unread + excluded.unread,
            last_at = greatest(clock_timestamp(), c.last_at + excluded.unread * interval '1 microsecond')
      RETURNING user_id, unread, last_at
    ), written AS (
      INSERT INTO notification (id, user_id, kind, severity, priority, title, message, subject_id, created_at)
      SELECT id, user_id, kind, severity, priority, title, message, subject_id, last_at + behind * interval '1 microsecond'
        FROM asked JOIN counted USING (user_id)
      RETURNING id, created_at
    )
    SELECT id, created_at AS "createdAt", (unread + behind)::int AS "unreadCount"
      FROM asked JOIN counted USING (user_id) JOIN written USING (id)`,
};

interface Written {
  readonly id: string;
  readonly createdAt: Date;
  readonly unreadCount: number;
}

/** Tells one person, if the transaction commits. Everything but facts must be locked before: the count is held until the end. */
export async function notify(tx: Tx, userId: string, notice: Notice): Promise<Notification> {
  const [notification] = await notifyAll(tx, [{ ...notice, userId }]);
  if (!notification) throw new Error('Who was told one thing has one notification.');
  return notification;
}

/** Tells several people, or one person several things. A transaction that tells more than one person does it in one call. */
export async function notifyAll(tx: Tx, notices: readonly AddressedNotice[]): Promise<Notification[]> {
  if (notices.length === 0) return [];
  assertToldTogether(tx, notices);
  tx.takes(Lock.COUNTERS);
  const notifications = notices.map(toNotification);
  const column = <Key extends keyof Notification>(key: Key) => notifications.map((one) => one[key]);
  const rows = await tx.query<Written>(statement, [
    column('id'),
    column('userId'),
    column('kind'),
    column('severity'),
    column('priority'),
    column('title'),
    column('message'),
    column('subjectId'),
  ]);
  const written = new Map(rows.map((row) => [row.id, row]));
  for (const notification of notifications) {
    const row = written.get(notification.id);
    if (!row) throw new Error(`The notification ${notification.id} was written and must have a row.`);
    notification.createdAt = row.createdAt;
    const sound = rings(notification.priority, noWishes);
    tx.record(notificationReceived, { notification, unreadCount: row.unreadCount, sound });
  }
  return notifications;
}

function toNotification({ userId, kind, title, message, ...rest }: AddressedNotice): Notification {
  const { severity = Severity.INFO, priority = Priority.NORMAL, subjectId = null } = rest;
  const id = newId('ntf');
  return Object.assign(new Notification(), {
    id,
    userId,
    kind,
    severity,
    priority,
    title,
    message,
    subjectId,
    readAt: null,
  });
}

const told = new WeakMap<Tx, ReadonlySet<string>>();

/** A second call would lock counts in an order of its own. Found here by the first test that does it, and not by a deadlock. */
function assertToldTogether(tx: Tx, notices: readonly AddressedNotice[]): void {
  const before = told.get(tx);
  const now = new Set(notices.map(({ userId }) => userId));
  if (before && [...now].some((userId) => !before.has(userId)))
    throw new Error('Whom a transaction tells something, it must tell in one call of notifyAll.');
  told.set(tx, before ?? now);
}
