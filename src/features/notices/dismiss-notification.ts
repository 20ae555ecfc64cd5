import { notFound } from '../../base/errors';
import { isId } from '../../base/ids';
import type { Context } from '../../live/context';
import { Lock } from '../../live/tx';
import { tellChanged, type Changed } from './change-notifications';

/** Out of the history for good. */
export async function dismissNotification(ctx: Context, id: string): Promise<boolean> {
  const { id: userId } = ctx.viewer;
  if (!isId('ntf', id)) throw notFound();
  return ctx.transact(async (tx) => {
    tx.takes(Lock.ENTITIES);
    const rows = await tx.query<Changed>(
      'DELETE FROM notification WHERE id = $1 AND user_id = $2 RETURNING id, read_at IS NULL AS "wasUnread"',
      [id, userId],
    );
    if (rows.length === 0) throw notFound();
    await tellChanged(tx, userId, rows);
    return true;
  });
}
