import { Arg, Resolver, Root, Subscription } from 'type-graphql';
import { Allow } from '../../graphql/access';
import { toEvent } from '../../graphql/live/event';
import type { Context } from '../../live/context';
import type { Fact } from '../../live/fact';
import { userStream } from '../../live/streams';
import { NotificationKind } from './notification.enums';
import { NotificationReceivedEvent, NotificationsChangedEvent } from './notification-events.type';
import {
  notificationReceived,
  notificationsChanged,
  type NotificationReceived,
  type NotificationsChanged,
} from './notification.topics';

@Resolver()
export class NotificationEventsResolver {
  @Allow('signed-in')
  @Subscription(() => NotificationReceivedEvent, {
    subscribe: watchReceived,
    description: 'What the viewer is told, as soon as he is.',
  })
  notificationReceived(
    @Arg('kinds', () => [NotificationKind], { nullable: true, description: 'Only those of these kinds.' })
    _kinds: NotificationKind[] | null,
    @Root() fact: Fact<NotificationReceived>,
  ): NotificationReceivedEvent {
    return toEvent(fact);
  }

  @Allow('signed-in')
  @Subscription(() => NotificationsChangedEvent, {
    subscribe: watchChanged,
    description: 'That notifications of the viewer were read or dismissed, on whichever device.',
  })
  notificationsChanged(@Root() fact: Fact<NotificationsChanged>): NotificationsChangedEvent {
    return toEvent(fact);
  }
}

interface Watching {
  readonly context: Context;
  readonly args: { readonly kinds?: readonly NotificationKind[] | null };
}

function watchReceived({ context, args: { kinds } }: Watching) {
  return context.watch(userStream(context.viewer.id), {
    topics: [notificationReceived],
    where: ({ payload }) => !kinds || kinds.includes(payload.notification.kind),
  });
}

function watchChanged({ context }: Watching) {
  return context.watch(userStream(context.viewer.id), { topics: [notificationsChanged] });
}
