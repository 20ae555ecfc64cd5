import { isId } from '../../base/ids';
import { toConnection, type Connection } from '../../graphql/pages/connection';
import { readPage } from '../../graphql/pages/read-page';
import { Where } from '../../graphql/pages/where';
import type { Context } from '../../live/context';
import { Notification } from './notification.entity';
import type { NotificationsArgs } from './notifications.args';

/** The viewer's, the newest first. */
export async function listNotifications(
  ctx: Context,
  { unread, kinds, ...page }: NotificationsArgs,
): Promise<Connection<Notification>> {
  const where = new Where().and('user_id = ?', ctx.viewer.id);
  if (typeof unread === 'boolean') where.and(`read_at IS ${unread ? '' : 'NOT '}NULL`);
  if (kinds) where.and('kind = ANY (?)', kinds);
  const list = {
    name: 'notifications',
    columns:
      'id, user_id AS "userId", kind, severity, priority, title, message, subject_id AS "subjectId", created_at AS "createdAt", read_at AS "readAt"',
    from: 'notification',
    where,
    keys: [
      { column: 'created_at', type: 'timestamptz' },
      { column: 'id', type: 'text' },
    ],
    direction: 'DESC',
  } as const;
  const found = await readPage<Notification>(ctx.db, list, page);
  return toConnection(found, (row) => Object.assign(new Notification(), row));
}

export async function findNotification(ctx: Context, id: string): Promise<Notification | null> {
  const viewer = ctx.viewerIfAny;
  return viewer && isId('ntf', id) ? ctx.db.entities.findOneBy(Notification, { id, userId: viewer.id }) : null;
}

export async function countUnread(ctx: Context): Promise<number> {
  const [row] = await ctx.db.query<{ unread: number }>('SELECT unread FROM notification_count WHERE user_id = $1', [
    ctx.viewer.id,
  ]);
  return row?.unread ?? 0;
}
