import type { LiveClient } from '../../../src/client';
import type { Severity } from '../gql/types';
import { feed, withFirst } from '../live/feed';
import type { Tone } from '../ui/badge';
import { showBrowserNotice } from './browser-notices';
import {
  ANNOUNCEMENT_HEARD,
  NOTIFICATION_HEARD,
  NOTIFICATIONS,
  NOTIFICATIONS_CHANGED,
  UNREAD_COUNT,
} from './notices.documents';
import { play } from './sound';
import { toasts } from './toasts';

export const toneOf: Readonly<Record<Severity, Tone>> = {
  INFO: 'calm',
  SUCCESS: 'good',
  WARNING: 'warn',
  ERROR: 'bad',
};

function count(client: LiveClient, unreadNotificationCount: number): void {
  client.writeQuery({ query: UNREAD_COUNT, data: { unreadNotificationCount } });
}

const received = feed(NOTIFICATION_HEARD, {}, ({ notificationReceived: event }, client) => {
  const { id, title, message, severity, priority } = event.notification;
  count(client, event.unreadCount);
  client.cache.updateQuery({ query: NOTIFICATIONS }, (held) =>
    held
      ? { notifications: { ...held.notifications, nodes: withFirst(held.notifications.nodes, event.notification) } }
      : undefined,
  );
  toasts.show({ id: event.id, title, message, tone: toneOf[severity], urgent: priority === 'URGENT' });
  if (event.sound) play(priority === 'LOW' || priority === 'NORMAL' ? 'notice' : 'call');
  showBrowserNotice(id, title, message);
});

/** Read or dismissed, here or on another device: the list is asked for anew, since the event does not say which of both. */
const changed = feed(NOTIFICATIONS_CHANGED, {}, ({ notificationsChanged }, client) => {
  count(client, notificationsChanged.unreadCount);
  if (client.readQuery({ query: NOTIFICATIONS }))
    void client.query({ query: NOTIFICATIONS, fetchPolicy: 'network-only' });
});

const announced = feed(ANNOUNCEMENT_HEARD, {}, ({ announcementPublished: { id, announcement } }) => {
  const { title, message, severity } = announcement;
  toasts.show({ id, title, message, tone: toneOf[severity], urgent: severity === 'ERROR' });
});

export const noticeFeeds = [received, changed, announced];
