import { newId } from '../../base/ids';
import { Lock, type Tx } from '../../live/tx';
import { Channel, Priority, Severity, type NotificationKind } from './notification.enums';
import { Notification } from './notification.entity';
import { rings, usualChannels } from './notification.rules';
import { notificationReceived } from './notification.topics';
import { patienceSeconds } from './outbox';
import { isQuiet, quietHours } from './quiet-hours.rules';

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

const inOrder = `ARRAY[${Object.values(Priority)
  .map((priority) => `'${priority}'`)
  .join(', ')}]`;

/**
 * All counts are locked in one order, so that no two transactions wait for each other. What a transaction tells is one statement:
 * what the people wish is read in it, and what may leave the house is noted in it. Quiet hours are not asked here: a time zone
 * that this database does not know must not be the end of a payment.
 */
const statement = {
  name: 'notify',
  text: `
    WITH wished AS (
      SELECT a.*, coalesce(p.channels, string_to_array(a.usual, ',')) AS channels,
             q.quiet_from, q.quiet_to, q.time_zone, coalesce(q.minimum_priority, 'LOW') AS minimum_priority
        FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
             WITH ORDINALITY AS a (id, user_id, kind, severity, priority, title, message, subject_id, usual, n)
        LEFT JOIN notification_preference p ON p.user_id = a.user_id AND p.kind = a.kind
        LEFT JOIN notification_peace q ON q.user_id = a.user_id
    ), asked AS (
      SELECT *, 'IN_APP' = ANY (channels) AS in_app,
             row_number() OVER (PARTITION BY user_id, 'IN_APP' = ANY (channels) ORDER BY n)
               - count(*) OVER (PARTITION BY user_id, 'IN_APP' = ANY (channels)) AS behind
        FROM wished
    ), counted AS (
      INSERT INTO notification_count AS c (user_id, unread, last_at)
      SELECT user_id, count(*), clock_timestamp() FROM asked WHERE in_app GROUP BY user_id ORDER BY user_id COLLATE "C"
      ON CONFLICT (user_id) DO UPDATE
        SET unread = c.unread + excluded.unread,
            last_at = greatest(clock_timestamp(), c.last_at + excluded.unread * interval '1 microsecond')
      RETURNING user_id, unread, last_at
    ), told AS (
      SELECT asked.*, (unread + behind)::int AS unread,
             CASE WHEN in_app THEN last_at + behind * interval '1 microsecond' ELSE clock_timestamp() END AS created_at
        FROM asked LEFT JOIN counted USING (user_id)
    ), written AS (
      INSERT INTO notification (id, user_id, kind, severity, priority, title, message, subject_id, created_at)
      SELECT id, user_id, kind, severity, priority, title, message, subject_id, created_at FROM told WHERE in_app
    ), leaving AS (
      INSERT INTO notification_outbox (id, user_id, kind, severity, priority, title, message, subject_id, channels, in_app,
                                       quiet_from, quiet_to, time_zone, created_at, due_at)
      SELECT id, user_id, kind, severity, priority, title, message, subject_id,
             array_remove(array_remove(channels, 'IN_APP'), 'SOUND'), in_app, quiet_from, quiet_to, time_zone, created_at,
             created_at + CASE WHEN in_app AND priority <> 'URGENT' THEN interval '${patienceSeconds} seconds' ELSE '0' END
        FROM told
       WHERE channels && ARRAY['PUSH', 'EMAIL'] AND array_position(${inOrder}, priority) >= array_position(${inOrder}, minimum_priority)
    )
    SELECT id, created_at AS "createdAt", in_app AS "inApp", coalesce(unread, 0) AS "unreadCount", channels,
           quiet_from AS "from", quiet_to AS "to", time_zone AS "timeZone", minimum_priority AS "minimumPriority"
      FROM told`,
};

interface Written {
  readonly id: string;
  readonly createdAt: Date;
  readonly inApp: boolean;
  readonly unreadCount: number;
  readonly channels: readonly Channel[];
  readonly from: string | null;
  readonly to: string | null;
  readonly timeZone: string | null;
  readonly minimumPriority: Priority;
}

/**
 * Tells one person in the ways in which he wants to be told, if the transaction commits. Everything but facts must be locked
 * before: the count is held until the end. Who does not want to be told in the app has no such notification afterwards.
 */
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
    notifications.map(({ kind }) => usualChannels[kind].join(',')),
  ]);
  const written = new Map(rows.map((row) => [row.id, row]));
  for (const notification of notifications) {
    const row = written.get(notification.id);
    if (!row) throw new Error(`The notification ${notification.id} was written and must have a row.`);
    notification.createdAt = row.createdAt;
    if (row.inApp)
      tx.record(notificationReceived, {
        notification,
        unreadCount: row.unreadCount,
        sound: isHeard(notification, row),
      });
  }
  return notifications;
}

function isHeard(
  { priority }: Notification,
  { channels, from, to, timeZone, minimumPriority, createdAt }: Written,
): boolean {
  const isQuietNow = isQuiet(quietHours(from, to, timeZone), createdAt);
  return channels.includes(Channel.SOUND) && rings(priority, { minimumPriority, isQuietNow });
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
