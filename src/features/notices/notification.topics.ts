import { z } from 'zod';
import { dateInJson } from '../../base/date-in-json';
import { userStream } from '../../live/streams';
import { topic } from '../../live/topic';
import { NotificationKind, Priority, Severity } from './notification.enums';

const NotificationReceived = z.object({
  notification: z.object({
    id: z.string(),
    userId: z.string(),
    kind: z.enum(NotificationKind),
    severity: z.enum(Severity),
    priority: z.enum(Priority),
    title: z.string(),
    message: z.string(),
    subjectId: z.string().nullable(),
    createdAt: dateInJson,
    readAt: dateInJson.nullable(),
  }),
  unreadCount: z.number(),
  sound: z.boolean(),
});
export type NotificationReceived = z.output<typeof NotificationReceived>;

export const notificationReceived = topic<NotificationReceived>({
  name: 'notification.received',
  type: 'NotificationReceivedEvent',
  description: 'Somebody was told something.',
  payload: NotificationReceived,
  streams: ({ notification }) => [userStream(notification.userId)],
  invalidates: ({ notification }) => [{ typename: 'Notification', id: notification.id }],
});

const NotificationsChanged = z.object({
  userId: z.string(),
  changedIds: z.array(z.string()),
  unreadCount: z.number(),
});
export type NotificationsChanged = z.output<typeof NotificationsChanged>;

export const notificationsChanged = topic<NotificationsChanged>({
  name: 'notification.changed',
  type: 'NotificationsChangedEvent',
  description: 'Somebody has read or dismissed notifications, on whichever device.',
  payload: NotificationsChanged,
  streams: ({ userId }) => [userStream(userId)],
  invalidates: ({ changedIds }) => changedIds.map((id) => ({ typename: 'Notification', id })),
});
