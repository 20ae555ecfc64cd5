import { notFound } from '../../base/errors';
import { isId } from '../../base/ids';
import type { Context } from '../../live/context';
import { Lock } from '../../live/tx';
import { tellChanged } from './change-notifications';
import { Notification } from './notification.entity';

/** Marking twice is marking once: the second device does not know of the first yet. */
export async function markNotificationRead(ctx: Context, id: string): Promise<Notification> {
  const { id: userId } = ctx.viewer;
  if (!isId('ntf', id)) throw notFound();
  return ctx.transact(async (tx) => {
    tx.takes(Lock.ENTITIES);
    const changed = await tx.query<{ id: string }>(
      'UPDATE notification SET read_at = clock_timestamp() WHERE id = $1 AND user_id = $2 AND read_at IS NULL RETURNING id',
      [id, userId],
    );
    const notification = await tx.entities.findOneBy(Notification, { id, userId });
    if (!notification) throw notFound();
    await tellChanged(
      tx,
      userId,
      changed.map(() => ({ id, wasUnread: true })),
    );
    return notification;
  });
}
