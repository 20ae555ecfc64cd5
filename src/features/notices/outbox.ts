import type { Sql } from '../../db/sql';
import type { Tx } from '../../live/tx';
import type { Channel, NotificationKind, Priority, Severity } from './notification.enums';
import { quietHours, type QuietHours } from './quiet-hours.rules';

/** How long somebody has to read something in the app before it follows him elsewhere; what is urgent does not wait. */
export const patienceSeconds = 60;

/** Something that somebody was told, on its way out of the house. */
export interface Leaving {
  readonly id: string;
  readonly userId: string;
  readonly kind: NotificationKind;
  readonly severity: Severity;
  readonly priority: Priority;
  readonly title: string;
  readonly message: string;
  readonly subjectId: string | null;
  /** PUSH, EMAIL, or both: what is still to be done. */
  readonly channels: readonly Channel[];
  /** Whether he could have read it in the app, and whether he has. */
  readonly inApp: boolean;
  readonly isSeen: boolean;
  /** As they were when he was told. */
  readonly quiet: QuietHours | null;
  readonly createdAt: Date;
}

interface Row extends Omit<Leaving, 'quiet'> {
  readonly from: string | null;
  readonly to: string | null;
  readonly timeZone: string | null;
}

/** Whoever takes them holds them until the end of his transaction; others step over them. */
const takeStatement = {
  name: 'take_leaving',
  text: `
    SELECT o.id, o.user_id AS "userId", o.kind, o.severity, o.priority, o.title, o.message, o.subject_id AS "subjectId",
           o.channels, o.in_app AS "inApp", o.in_app AND (n.id IS NULL OR n.read_at IS NOT NULL) AS "isSeen",
           o.quiet_from AS "from", o.quiet_to AS "to", o.time_zone AS "timeZone", o.created_at AS "createdAt"
      FROM notification_outbox o LEFT JOIN notification n ON n.id = o.id
     WHERE o.due_at <= clock_timestamp()
     ORDER BY o.due_at, o.id LIMIT $1 FOR UPDATE OF o SKIP LOCKED`,
};

/** Those whose time has come, the oldest first. */
export async function takeLeaving(tx: Tx, limit: number): Promise<readonly Leaving[]> {
  const rows = await tx.query<Row>(takeStatement, [limit]);
  return rows.map(({ from, to, timeZone, ...row }) => ({ ...row, quiet: quietHours(from, to, timeZone) }));
}

export async function haveLeft(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query('DELETE FROM notification_outbox WHERE id = ANY ($1)', [ids]);
}

/** What somebody is still to be told by, and when that is looked at again. */
export interface Later {
  readonly id: string;
  readonly channels: readonly Channel[];
  readonly dueAt: Date;
}

export async function leaveLater(tx: Tx, later: readonly Later[]): Promise<void> {
  await tx.query(
    `UPDATE notification_outbox o SET channels = string_to_array(l.channels, ','), due_at = l.due_at
       FROM unnest($1::text[], $2::text[], $3::timestamptz[]) AS l (id, channels, due_at) WHERE o.id = l.id`,
    [later.map(({ id }) => id), later.map(({ channels }) => channels.join(',')), later.map(({ dueAt }) => dueAt)],
  );
}

/** Those of them that stand unread in a history. */
export async function findUnread(sql: Sql, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ id: string }>('SELECT id FROM notification WHERE id = ANY ($1) AND read_at IS NULL', [
    ids,
  ]);
  return new Set(rows.map(({ id }) => id));
}
