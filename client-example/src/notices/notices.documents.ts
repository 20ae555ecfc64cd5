import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  AnnouncementHeardSubscription,
  AnnouncementHeardSubscriptionVariables,
  ClearNotificationsMutation,
  ClearNotificationsMutationVariables,
  DismissNotificationMutation,
  DismissNotificationMutationVariables,
  MarkAllReadMutation,
  MarkAllReadMutationVariables,
  MarkReadMutation,
  MarkReadMutationVariables,
  NotificationHeardSubscription,
  NotificationHeardSubscriptionVariables,
  NotificationsHeardChangedSubscription,
  NotificationsHeardChangedSubscriptionVariables,
  NotificationsQuery,
  NotificationsQueryVariables,
  UnreadCountQuery,
  UnreadCountQueryVariables,
} from '../gql/types';

const NOTICE = gql`
  fragment Notice on Notification {
    id
    kind
    severity
    priority
    title
    message
    subjectId
    createdAt
    readAt
  }
`;

export const UNREAD_COUNT: TypedDocumentNode<UnreadCountQuery, UnreadCountQueryVariables> = gql`
  query UnreadCount {
    unreadNotificationCount
  }
`;

export const NOTIFICATIONS: TypedDocumentNode<NotificationsQuery, NotificationsQueryVariables> = gql`
  query Notifications($after: Cursor) {
    notifications(first: 20, after: $after) {
      nodes {
        ...Notice
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  ${NOTICE}
`;

export const NOTIFICATION_HEARD: TypedDocumentNode<
  NotificationHeardSubscription,
  NotificationHeardSubscriptionVariables
> = gql`
  subscription NotificationHeard {
    notificationReceived {
      id
      occurredAt
      unreadCount
      sound
      notification {
        ...Notice
      }
    }
  }
  ${NOTICE}
`;

export const NOTIFICATIONS_CHANGED: TypedDocumentNode<
  NotificationsHeardChangedSubscription,
  NotificationsHeardChangedSubscriptionVariables
> = gql`
  subscription NotificationsHeardChanged {
    notificationsChanged {
      id
      occurredAt
      changedIds
      unreadCount
    }
  }
`;

export const ANNOUNCEMENT_HEARD: TypedDocumentNode<
  AnnouncementHeardSubscription,
  AnnouncementHeardSubscriptionVariables
> = gql`
  subscription AnnouncementHeard {
    announcementPublished {
      id
      occurredAt
      announcement {
        id
        title
        message
        severity
      }
    }
  }
`;

export const MARK_READ: TypedDocumentNode<MarkReadMutation, MarkReadMutationVariables> = gql`
  mutation MarkRead($id: ID!) {
    markNotificationRead(id: $id) {
      id
      readAt
    }
  }
`;

export const MARK_ALL_READ: TypedDocumentNode<MarkAllReadMutation, MarkAllReadMutationVariables> = gql`
  mutation MarkAllRead {
    markAllNotificationsRead
  }
`;

export const DISMISS: TypedDocumentNode<DismissNotificationMutation, DismissNotificationMutationVariables> = gql`
  mutation DismissNotification($id: ID!) {
    dismissNotification(id: $id)
  }
`;

export const CLEAR_ALL: TypedDocumentNode<ClearNotificationsMutation, ClearNotificationsMutationVariables> = gql`
  mutation ClearNotifications {
    clearNotifications
  }
`;
