const fields = 'id kind severity priority title message subjectId createdAt readAt';

export const listName = 'LiveledgerNotifications';

export const list = `query ${listName}($first: Int!, $after: Cursor) {
  notifications(first: $first, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } }
  unreadNotificationCount
}`;

export const unread = 'query LiveledgerUnread { unreadNotificationCount }';

export const received = `subscription LiveledgerNotificationReceived {
  notificationReceived { id occurredAt sound unreadCount notification { ${fields} } }
}`;

export const changed =
  'subscription LiveledgerNotificationsChanged { notificationsChanged { id occurredAt unreadCount changedIds } }';

export const announced = `subscription LiveledgerAnnouncementPublished {
  announcementPublished { id occurredAt announcement { id title message severity } }
}`;

export const invalidated = `subscription LiveledgerCacheInvalidated($typenames: [String!]) {
  cacheInvalidated(typenames: $typenames) { id occurredAt typename entityId fields }
}`;

export const markRead = 'mutation LiveledgerMarkRead($id: ID!) { markNotificationRead(id: $id) { id readAt } }';

export const markAllRead = 'mutation LiveledgerMarkAllRead { markAllNotificationsRead }';

export const dismiss = 'mutation LiveledgerDismiss($id: ID!) { dismissNotification(id: $id) }';

export const clear = 'mutation LiveledgerClear { clearNotifications }';
