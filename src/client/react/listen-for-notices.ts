import { gql, type TypedDocumentNode } from '@apollo/client';
import { askAgain } from '../ask-again';
import { follow } from '../follow';
import type { LiveClient } from '../live-client';
import * as documents from './notification.documents';
import type { Severity, ToastBoard } from './toast-board';

export interface NotificationData {
  readonly id: string;
  readonly kind: string;
  readonly severity: Severity;
  readonly priority: 'LOW' | 'NORMAL' | 'HIGH' | 'URGENT';
  readonly title: string;
  readonly message: string;
  readonly subjectId: string | null;
  readonly createdAt: string;
  readonly readAt: string | null;
}

export interface ReceivedNotification {
  readonly notification: NotificationData;
  /** Whether it should be heard. */
  readonly sound: boolean;
}

interface Received {
  readonly notificationReceived: ReceivedNotification & { readonly id: string; readonly unreadCount: number };
}

interface Changed {
  readonly notificationsChanged: { readonly unreadCount: number };
}

interface Announced {
  readonly announcementPublished: {
    readonly id: string;
    readonly announcement: { readonly title: string; readonly message: string; readonly severity: Severity };
  };
}

const RECEIVED: TypedDocumentNode<Received, Record<string, never>> = gql(documents.received);
const CHANGED: TypedDocumentNode<Changed, Record<string, never>> = gql(documents.changed);
const ANNOUNCED: TypedDocumentNode<Announced, Record<string, never>> = gql(documents.announced);

/** One for a page: whatever shows notifications looks at the same cache and the same toasts, so each is told once. Returns how to stop. */
export function listenForNotices(
  client: LiveClient,
  toasts: ToastBoard,
  onNotification: (received: ReceivedNotification) => void,
): () => void {
  const recount = (unreadNotificationCount: number) => {
    client.writeQuery({ query: gql(documents.unread), data: { unreadNotificationCount } });
    askAgain(client, documents.listName);
  };

  const stops = [
    follow(
      client,
      RECEIVED,
      {},
      {
        onData: ({ notificationReceived: { id, unreadCount, notification, sound } }) => {
          const { title, message, severity, priority } = notification;
          if (!toasts.show({ id, title, message, severity, urgent: priority === 'URGENT' })) return;
          recount(unreadCount);
          onNotification({ notification, sound });
        },
      },
    ),
    follow(client, CHANGED, {}, { onData: ({ notificationsChanged }) => recount(notificationsChanged.unreadCount) }),
    follow(
      client,
      ANNOUNCED,
      {},
      {
        onData: ({ announcementPublished: { id, announcement } }) => {
          const { title, message, severity } = announcement;
          toasts.show({ id, title, message, severity, urgent: severity === 'ERROR' });
        },
      },
    ),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
