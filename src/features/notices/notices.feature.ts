import type { Feature } from '../../graphql/feature';
import { NotificationEventsResolver } from './notification-events.resolver';
import { Notification } from './notification.entity';
import { findNotification } from './notification.queries';
import { NotificationPreferencesResolver } from './notification-preferences.resolver';
import { NotificationResolver } from './notification.resolver';
import { notificationReceived, notificationsChanged } from './notification.topics';

export const notices: Feature = {
  name: 'notices',
  resolvers: [NotificationResolver, NotificationPreferencesResolver, NotificationEventsResolver],
  entities: [Notification],
  topics: [notificationReceived, notificationsChanged],
  nodes: [{ kind: 'ntf', find: findNotification }],
};
