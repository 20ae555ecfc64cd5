import type { Tx } from '../../live/tx';

export interface MailPace {
  /** Mails since he was last here. */
  readonly unanswered: number;
  readonly sinceLastMs: number;
}

/** Of those who can be sent a mail at all. */
export type MailPaces = ReadonlyMap<string, MailPace>;

interface Row extends MailPace {
  readonly id: string;
}

/**
 * Whoever is back begins anew: he has read something, listens, or was seen on one of his devices. Only the one who escalates reads
 * and writes these rows, and he is one at a time.
 */
export async function mailPaces(tx: Tx, userIds: readonly string[], back: ReadonlySet<string>): Promise<MailPaces> {
  await tx.query(
    `UPDATE mail_pace p SET unanswered = 0
      WHERE user_id = ANY ($1) AND unanswered > 0
        AND (user_id = ANY ($2) OR EXISTS (SELECT FROM device d WHERE d.user_id = p.user_id AND d.last_seen_at > p.sent_at))`,
    [userIds, [...back]],
  );
  const rows = await tx.query<Row>(
    `SELECT u.id, coalesce(p.unanswered, 0) AS unanswered,
            coalesce(extract(epoch FROM clock_timestamp() - p.sent_at) * 1000, 0)::float8 AS "sinceLastMs"
       FROM users u LEFT JOIN mail_pace p ON p.user_id = u.id
      WHERE u.id = ANY ($1) AND u.email IS NOT NULL AND u.suspended_at IS NULL`,
    [userIds],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export async function noteMails(tx: Tx, userIds: readonly string[]): Promise<void> {
  if (userIds.length === 0) return;
  await tx.query(
    `INSERT INTO mail_pace (user_id, sent_at, unanswered) SELECT unnest($1::text[]), clock_timestamp(), 1
     ON CONFLICT (user_id) DO UPDATE SET sent_at = excluded.sent_at, unanswered = mail_pace.unanswered + 1`,
    [userIds],
  );
}
