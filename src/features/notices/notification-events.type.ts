import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Event } from '../../graphql/live/event';
import { Notification } from './notification.entity';

@ObjectType({ implements: Event, description: 'The viewer was told something.' })
export class NotificationReceivedEvent extends Event {
  @Field(() => Notification, { description: 'What it is.' })
  notification!: Notification;

  @Field(() => Int, { description: 'How many are unread now, this one included.' })
  unreadCount!: number;

  @Field(() => Boolean, { description: 'Whether it should be heard.' })
  sound!: boolean;
}

@ObjectType({ implements: Event, description: 'Notifications were read or dismissed, here or on another device.' })
export class NotificationsChangedEvent extends Event {
  @Field(() => [ID], { description: 'Which ones; those that cannot be found any more were dismissed.' })
  changedIds!: string[];

  @Field(() => Int, { description: 'How many are unread now.' })
  unreadCount!: number;
}
