import { skipToken, useQuery } from '@apollo/client/react';
import { Button, CloseButton, Drawer, Group } from '@mantine/core';
import { useAct } from '../live/use-act';
import { beside, Link } from '../router';
import { Badge, words } from '../ui/badge';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { More } from '../ui/more';
import { Time } from '../ui/time';
import { Waiting } from '../ui/waiting';
import { CLEAR_ALL, DISMISS, MARK_ALL_READ, MARK_READ, NOTIFICATIONS } from './notices.documents';
import { toneOf } from './notices.feeds';

/** All that was told: to be read, put away, or forgotten. */
export default function Centre({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { data, error, refetch, fetchMore } = useQuery(NOTIFICATIONS, opened ? {} : skipToken);
  const [read, readAll, dismiss, clear] = [
    useAct(MARK_READ),
    useAct(MARK_ALL_READ),
    useAct(DISMISS),
    useAct(CLEAR_ALL),
  ];
  const failure = error ?? read.error ?? readAll.error ?? dismiss.error ?? clear.error;
  const list = data?.notifications;
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
        <Button size="xs" variant="default" loading={readAll.busy} onClick={() => void readAll.run({})}>
          Mark all read
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={clear.busy}
          onClick={() => void clear.run({}).then(() => refetch())}
        >
          Clear all
        </Button>
        <Link href={beside('settings')} onClick={onClose} style={{ marginLeft: 'auto' }}>
          Settings
        </Link>
      </Group>
      {failure !== null && failure !== undefined && <Failure error={failure} onRetry={() => void refetch()} />}
      {!list && !error && <Waiting rows={5} height={64} />}
      {list?.nodes.length === 0 && (
        <Empty title="Nothing to tell you yet">
          What concerns you appears here by itself: payments, orders, invoices, bookings, bills.
        </Empty>
      )}
      <ul className="list">
        {list?.nodes.map((notice) => (
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
                    onClick={() => void read.run({ id: notice.id })}
                  >
                    Mark read
                  </Button>
                )}
              </div>
            </div>
            <CloseButton
              aria-label={`Dismiss: ${notice.title}`}
              onClick={() => void dismiss.run({ id: notice.id }).then(() => refetch())}
            />
          </li>
        ))}
      </ul>
      <More page={list?.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
    </Drawer>
  );
}
