import type { Tx } from '../../live/transact';

/** Nobody has more; whoever signs in once more leaves the place where he was seen last the longest time ago. */
const mostDevices = 50;

/**
 * Makes room for one more. A device that was signed out is kept for a day to say so, but never in the place of one that is in
 * use; one that brought outside tokens for as long as these would hold, or they would open it again.
 */
export async function forgetOldDevices(tx: Tx, userId: string): Promise<void> {
  await tx.query(
    `DELETE FROM device WHERE user_id = $1 AND (
       expires_at < now()
       OR (refresh_secret IS NOT NULL AND ended_at < now() - interval '1 day')
       OR id IN (SELECT id FROM device WHERE user_id = $1 AND (refresh_secret IS NOT NULL OR ended_at IS NULL)
                  ORDER BY ended_at IS NULL DESC, last_seen_at DESC OFFSET $2))`,
    [userId, mostDevices - 1],
  );
}
