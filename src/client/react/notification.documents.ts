const fields = 'id kind severity priority title message subjectId createdAt readAt';

export const listName = 'LiveledgerNotifications';

export const list = `query ${listName}($first: Int!) { notifications(first: $first) { nodes { ${fields} } } unreadNotificationCount }`;

export const unread = 'query LiveledgerUnread { unreadNotificationCount }';

export const received = `subscription LiveledgerNotificationReceived {
  notificationReceived { id sound unreadCount notification { ${fields} } }
}`;

export const changed =
  'subscription LiveledgerNotificationsChanged { notificationsChanged { id unreadCount changedIds } }';

export const invalidated =
  'subscription LiveledgerCacheInvalidated { cacheInvalidated { id typename entityId fields } }';

export const markRead = 'mutation LiveledgerMarkRead($id: ID!) { markNotificationRead(id: $id) { id readAt } }';

export const markAllRead = 'mutation LiveledgerMarkAllRead { markAllNotificationsRead }';

export const dismiss = 'mutation LiveledgerDismiss($id: ID!) { dismissNotification(id: $id) }';

export const clear = 'mutation LiveledgerClear { clearNotifications }';
