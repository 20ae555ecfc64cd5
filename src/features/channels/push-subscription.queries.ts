import type { Tx } from '../../live/tx';

export interface PushSubscriptionRow {
  readonly id: string;
  readonly endpoint: string;
  readonly p256dh: Buffer;
  readonly auth: Buffer;
  readonly failures: number;
  /** How long it is still left alone after a failure. */
  readonly restMs: number;
}

/** Of somebody who is signed in there, and may be. */
const inUse = `
  FROM push_subscription p JOIN device d ON d.id = p.device_id JOIN users u ON u.id = p.user_id
 WHERE d.ended_at IS NULL AND d.expires_at > now() AND u.suspended_at IS NULL`;

export async function findSubscription(tx: Tx, id: string): Promise<PushSubscriptionRow | null> {
  const [row] = await tx.query<PushSubscriptionRow>(
    `SELECT p.id, p.endpoint, p.p256dh, p.auth, p.failures,
            greatest(0, extract(epoch FROM coalesce(p.resting_until, now()) - now()) * 1000)::float8 AS "restMs"
     ${inUse} AND p.id = $1`,
    [id],
  );
  return row ?? null;
}

export function findSubscriptionsOf(
  tx: Tx,
  userIds: readonly string[],
): Promise<readonly { readonly id: string; readonly userId: string }[]> {
  if (userIds.length === 0) return Promise.resolve([]);
  return tx.query(`SELECT p.id, p.user_id AS "userId" ${inUse} AND p.user_id = ANY ($1) ORDER BY p.id`, [userIds]);
}

export async function forgetSubscription(tx: Tx, id: string): Promise<void> {
  await tx.query('DELETE FROM push_subscription WHERE id = $1', [id]);
}

export async function noteSuccess(tx: Tx, { id, failures }: PushSubscriptionRow): Promise<void> {
  if (failures === 0) return;
  await tx.query(
    'UPDATE push_subscription SET failures = 0, failing_since = NULL, resting_until = NULL WHERE id = $1',
    [id],
  );
}

const longestRestMs = 3_600_000;

/** One that fails is left alone, longer each time, whatever waits for it: nobody can keep us busy with what never answers. After a week it is forgotten. */
export async function noteFailure(tx: Tx, { id, failures }: PushSubscriptionRow, askedMs: number): Promise<number> {
  const restMs = Math.min(longestRestMs, Math.max(askedMs, 2_000 * 2 ** Math.min(failures, 20)));
  await tx.query(
    `WITH failed AS (
       UPDATE push_subscription
          SET failures = failures + 1, failing_since = coalesce(failing_since, now()),
              resting_until = now() + $2 * interval '1 millisecond'
        WHERE id = $1 AND (failing_since IS NULL OR failing_since > now() - interval '7 days')
       RETURNING id
     )
     DELETE FROM push_subscription WHERE id = $1 AND NOT EXISTS (SELECT FROM failed)`,
    [id, restMs],
  );
  return restMs;
}
