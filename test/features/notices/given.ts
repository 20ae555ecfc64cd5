import type { Visitor } from '../../../src/testing';

export interface Notification {
  readonly id: string;
  readonly kind: string;
  readonly severity: string;
  readonly priority: string;
  readonly title: string;
  readonly message: string;
  readonly subjectId: string | null;
  readonly createdAt: string;
  readonly readAt: string | null;
}

export interface Received {
  readonly notificationReceived: {
    readonly id: string;
    readonly occurredAt: string;
    readonly notification: Notification;
    readonly unreadCount: number;
    readonly sound: boolean;
  };
}

export interface Changed {
  readonly notificationsChanged: {
    readonly id: string;
    readonly changedIds: readonly string[];
    readonly unreadCount: number;
  };
}

const NOTIFICATION = 'id kind severity priority title message subjectId createdAt readAt';

export const SEND = `mutation ($input: SendNotificationInput!) { sendNotification(input: $input) { ${NOTIFICATION} } }`;
export const LIST = `query ($unread: Boolean, $kinds: [NotificationKind!], $first: Int, $after: Cursor, $last: Int, $before: Cursor) {
  notifications(unread: $unread, kinds: $kinds, first: $first, after: $after, last: $last, before: $before) {
    nodes { ${NOTIFICATION} }
    edges { cursor node { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
export const COUNT = '{ unreadNotificationCount }';
export const READ = `mutation ($id: ID!) { markNotificationRead(id: $id) { ${NOTIFICATION} } }`;
export const READ_ALL = 'mutation { markAllNotificationsRead }';
export const DISMISS = 'mutation ($id: ID!) { dismissNotification(id: $id) }';
export const CLEAR = 'mutation { clearNotifications }';
export const RECEIVED = `subscription ($kinds: [NotificationKind!]) {
  notificationReceived(kinds: $kinds) { id occurredAt unreadCount sound notification { ${NOTIFICATION} } }
}`;
export const CHANGED = 'subscription { notificationsChanged { id occurredAt changedIds unreadCount } }';

export async function send(admin: Visitor, to: Visitor, changes: object = {}): Promise<Notification> {
  const input = { userId: to.id, kind: 'SYSTEM', title: 'Hello', message: 'There is news.', ...changes };
  const data = await admin.mutate<{ sendNotification: Notification }>(SEND, { input });
  return data.sendNotification;
}

export async function list(visitor: Visitor, variables: object = {}): Promise<readonly Notification[]> {
  const data = await visitor.query<{ notifications: { nodes: readonly Notification[] } }>(LIST, variables);
  return data.notifications.nodes;
}

export async function countUnread(visitor: Visitor): Promise<number> {
  const data = await visitor.query<{ unreadNotificationCount: number }>(COUNT);
  return data.unreadNotificationCount;
}

export interface Preferences {
  readonly preferences: readonly { readonly kind: string; readonly channels: readonly string[] }[];
  readonly quietFrom: string | null;
  readonly quietTo: string | null;
  readonly timeZone: string;
  readonly minimumPriority: string;
}

const ALL = 'preferences { kind channels } quietFrom quietTo timeZone minimumPriority';

export const PREFERENCES = `{ notificationPreferences { ${ALL} } }`;
export const UPDATE_PREFERENCES = `mutation ($input: NotificationPreferencesInput!) { updateNotificationPreferences(input: $input) { ${ALL} } }`;

export async function prefer(visitor: Visitor, input: object): Promise<Preferences> {
  const data = await visitor.mutate<{ updateNotificationPreferences: Preferences }>(UPDATE_PREFERENCES, { input });
  return data.updateNotificationPreferences;
}
