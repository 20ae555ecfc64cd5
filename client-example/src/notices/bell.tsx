import { ActionIcon } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useNotifications } from '../../../src/client/react';
import { Icon } from '../ui/icons';

const Centre = lazy(() => import('./centre'));

export function Bell() {
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const { unread } = useNotifications();
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
