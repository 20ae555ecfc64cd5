import { Lock, type Tx } from '../../live/tx';
import { notificationsChanged } from './notification.topics';

/** A notification that was locked and is read, or gone, from now on. */
export interface Changed {
  readonly id: string;
  readonly wasUnread: boolean;
}

/** Ids in one event; whoever clears more hears of it in several. */
const mostIds = 500;

/** Brings the count up to date and tells all devices of it. Each event counts what was unread after it. */
export async function tellChanged(tx: Tx, userId: string, changed: readonly Changed[]): Promise<void> {
  if (changed.length === 0) return;
  tx.takes(Lock.COUNTERS);
  const less = countUnread(changed);
  const [row] = await tx.query<{ unread: number }>(
    'UPDATE notification_count SET unread = unread - $2 WHERE user_id = $1 RETURNING unread',
    [userId, less],
  );
  if (!row) throw new Error(`Whoever has notifications has a count of them: ${userId}.`);
  let unreadCount = row.unread + less;
  for (let start = 0; start < changed.length; start += mostIds) {
    const some = changed.slice(start, start + mostIds);
    unreadCount -= countUnread(some);
    tx.record(notificationsChanged, { userId, changedIds: some.map(({ id }) => id), unreadCount });
  }
}

function countUnread(changed: readonly Changed[]): number {
  return changed.filter(({ wasUnread }) => wasUnread).length;
}
