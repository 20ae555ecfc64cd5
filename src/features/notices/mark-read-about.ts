import { Lock, type Tx } from '../../live/tx';
import { tellChanged } from './change-notifications';

/** Whoever has seen a thing itself needs no longer be told of it. The rows of the thing are locked before. */
export async function markReadAbout(tx: Tx, userId: string, subjectId: string): Promise<void> {
  tx.takes(Lock.ENTITIES);
  const rows = await tx.query<{ id: string }>(
    `WITH unread AS (
       SELECT id FROM notification WHERE user_id = $1 AND subject_id = $2 AND read_at IS NULL ORDER BY id FOR UPDATE
     ), changed AS (
       UPDATE notification n SET read_at = clock_timestamp() FROM unread WHERE n.id = unread.id RETURNING n.id
     )
     SELECT id FROM changed ORDER BY id`,
    [userId, subjectId],
  );
  await tellChanged(
    tx,
    userId,
    rows.map(({ id }) => ({ id, wasUnread: true })),
  );
}
