import { useQuery } from '@apollo/client/react';
import { ActionIcon } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { Icon } from '../ui/icons';
import { UNREAD_COUNT } from './notices.documents';

const Centre = lazy(() => import('./centre'));

export function Bell() {
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const { data } = useQuery(UNREAD_COUNT);
  const unread = data?.unreadNotificationCount ?? 0;
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={40}
        c="var(--mantine-color-text)"
        aria-label={`Notifications, ${unread} unread`}
        onClick={() => {
          setOpen(true);
          setWasOpen(true);
        }}
      >
        <Icon name="bell" size={22} />
        {unread > 0 && (
          <span className="bell-count" aria-hidden="true">
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </ActionIcon>
      {wasOpen && (
        <Suspense>
          <Centre opened={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
