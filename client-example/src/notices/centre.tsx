import { Button, CloseButton, Drawer, Group } from '@mantine/core';
import { useState } from 'react';
import { useNotifications } from '../../../src/client/react';
import { beside, Link } from '../router';
import { Badge, words } from '../ui/badge';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { MoreButton } from '../ui/more';
import { Time } from '../ui/time';
import { Waiting } from '../ui/waiting';
import { toneOf } from './tone';

/** All that was told: to be read, put away, or forgotten. */
export default function Centre({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { notifications, loading, error, refetch, loadMore, ...acts } = useNotifications();
  const [failure, setFailure] = useState<unknown>(null);
  const act = (doing: Promise<void>): void => {
    setFailure(null);
    doing.catch(setFailure);
  };
  const wrong = failure ?? error ?? null;
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={420}
      title="Notifications"
      closeButtonProps={{ 'aria-label': 'Close notifications' }}
    >
      <Group gap="xs" mb="sm">
        <Button size="xs" variant="default" onClick={() => act(acts.markAllRead())}>
          Mark all read
        </Button>
        <Button size="xs" variant="default" onClick={() => act(acts.clear())}>
          Clear all
        </Button>
        <Link href={beside('settings')} onClick={onClose} style={{ marginLeft: 'auto' }}>
          Settings
        </Link>
      </Group>
      {wrong !== null && <Failure error={wrong} onRetry={() => act(refetch())} />}
      {loading && notifications.length === 0 && <Waiting rows={5} height={64} />}
      {!loading && !error && notifications.length === 0 && (
        <Empty title="Nothing to tell you yet">
          What concerns you appears here by itself: payments, orders, invoices, bookings, bills.
        </Empty>
      )}
      <ul className="list">
        {notifications.map((notice) => (
          <li key={notice.id} style={{ alignItems: 'flex-start' }}>
            <div className="list-main">
              <div style={{ fontWeight: notice.readAt === null ? 650 : 400 }}>{notice.title}</div>
              <div>{notice.message}</div>
              <div className="dim" style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' }}>
                <Badge tone={toneOf[notice.severity]}>{words(notice.kind)}</Badge>
                <Time at={notice.createdAt} />
                {notice.readAt === null && (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={`Mark read: ${notice.title}`}
                    onClick={() => act(acts.markRead(notice.id))}
                  >
                    Mark read
                  </Button>
                )}
              </div>
            </div>
            <CloseButton aria-label={`Dismiss: ${notice.title}`} onClick={() => act(acts.dismiss(notice.id))} />
          </li>
        ))}
      </ul>
      {loadMore && <MoreButton onMore={() => loadMore().catch(setFailure)} />}
    </Drawer>
  );
}
