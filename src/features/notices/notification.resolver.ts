import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Role } from '../../base/role';
import { Allow } from '../../graphql/access';
import { connectionType, type Connection } from '../../graphql/pages/connection';
import type { Context } from '../../live/context';
import { clearNotifications } from './clear-notifications';
import { dismissNotification } from './dismiss-notification';
import { markAllNotificationsRead } from './mark-all-notifications-read';
import { markNotificationRead } from './mark-notification-read';
import { Notification } from './notification.entity';
import { countUnread, listNotifications } from './notification.queries';
import { NotificationsArgs } from './notifications.args';
import { sendNotification } from './send-notification';
import { SendNotificationInput } from './send-notification.input';

const NotificationConnection = connectionType(Notification, 'Notification');

@Resolver()
export class NotificationResolver {
  @Allow('signed-in')
  @Query(() => NotificationConnection, { description: 'What the viewer was told, the newest first.' })
  notifications(
    @Ctx() ctx: Context,
    @Args(() => NotificationsArgs) args: NotificationsArgs,
  ): Promise<Connection<Notification>> {
    return listNotifications(ctx, args);
  }

  @Allow('signed-in')
  @Query(() => Int, { description: 'How many notifications of the viewer are unread.' })
  unreadNotificationCount(@Ctx() ctx: Context): Promise<number> {
    return countUnread(ctx);
  }

  @Allow('signed-in')
  @Mutation(() => Notification, { description: 'Marks one as read. Marking it again changes nothing.' })
  markNotificationRead(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Which one.' }) id: string,
  ): Promise<Notification> {
    return markNotificationRead(ctx, id);
  }

  @Allow('signed-in')
  @Mutation(() => Int, { description: 'Marks all as read; how many were unread.' })
  markAllNotificationsRead(@Ctx() ctx: Context): Promise<number> {
    return markAllNotificationsRead(ctx);
  }

  @Allow('signed-in')
  @Mutation(() => Boolean, { description: 'Takes one out of the history for good.' })
  dismissNotification(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Which one.' }) id: string,
  ): Promise<boolean> {
    return dismissNotification(ctx, id);
  }

  @Allow('signed-in')
  @Mutation(() => Int, { description: 'Takes all out of the history for good; how many there were.' })
  clearNotifications(@Ctx() ctx: Context): Promise<number> {
    return clearNotifications(ctx);
  }

  @Allow([Role.ADMIN])
  @Mutation(() => Notification, { description: 'Tells somebody something.' })
  sendNotification(
    @Ctx() ctx: Context,
    @Arg('input', () => SendNotificationInput, { description: 'What, and to whom.' }) input: SendNotificationInput,
  ): Promise<Notification> {
    return sendNotification(ctx, input);
  }
}
