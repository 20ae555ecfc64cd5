import type { Context } from '../../live/context';
import { Lock } from '../../live/tx';
import { tellChanged, type Changed } from './change-notifications';

/** Dismisses all that there are at this moment; how many. */
export function clearNotifications(ctx: Context): Promise<number> {
  const { id: userId } = ctx.viewer;
  return ctx.transact(async (tx) => {
    tx.takes(Lock.ENTITIES);
    const rows = await tx.query<Changed>(
      `WITH present AS (
         SELECT id FROM notification WHERE user_id = $1 ORDER BY id FOR UPDATE
       ), gone AS (
         DELETE FROM notification n USING present WHERE n.id = present.id RETURNING n.id, n.read_at IS NULL AS was_unread
       )
       SELECT id, was_unread AS "wasUnread" FROM gone ORDER BY id`,
      [userId],
    );
    await tellChanged(tx, userId, rows);
    return rows.length;
  });
}
