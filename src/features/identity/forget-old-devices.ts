import type { Tx } from '../../live/transact';
import { sessionsEnded } from './identity.topics';

/** Nobody has more; whoever signs in once more leaves the place where he was seen last the longest time ago. */
const mostDevices = 50;

/**
 * Makes room for one more. A device that was signed out is kept for a day to say so, but never in the place of one that is in
 * use; one that brought outside tokens for as long as these would hold, or they would open it again.
 */
export async function forgetOldDevices(tx: Tx, userId: string): Promise<void> {
  const gone = await tx.query<{ id: string; inUse: boolean }>(
    `DELETE FROM device WHERE user_id = $1 AND (
       expires_at < now()
       OR (refresh_secret IS NOT NULL AND ended_at < now() - interval '1 day')
       OR id IN (SELECT id FROM device WHERE user_id = $1 AND (refresh_secret IS NOT NULL OR ended_at IS NULL)
                  ORDER BY ended_at IS NULL DESC, last_seen_at DESC OFFSET $2))
     RETURNING id, ended_at IS NULL AS "inUse"`,
    [userId, mostDevices - 1],
  );
  const sessionIds = gone.filter(({ inUse }) => inUse).map(({ id }) => id);
  if (sessionIds.length > 0) tx.record(sessionsEnded, { userId, sessionIds, reason: 'SESSION_REVOKED' });
}
