import type { Context } from '../../live/context';
import { Lock } from '../../live/tx';
import { tellChanged } from './change-notifications';

/** How many were unread. */
export function markAllNotificationsRead(ctx: Context): Promise<number> {
  const { id: userId } = ctx.viewer;
  return ctx.transact(async (tx) => {
    tx.takes(Lock.ENTITIES);
    const rows = await tx.query<{ id: string }>(
      `WITH unread AS (
         SELECT id FROM notification WHERE user_id = $1 AND read_at IS NULL ORDER BY id FOR UPDATE
       ), changed AS (
         UPDATE notification n SET read_at = clock_timestamp() FROM unread WHERE n.id = unread.id RETURNING n.id
       )
       SELECT id FROM changed ORDER BY id`,
      [userId],
    );
    await tellChanged(
      tx,
      userId,
      rows.map(({ id }) => ({ id, wasUnread: true })),
    );
    return rows.length;
  });
}
