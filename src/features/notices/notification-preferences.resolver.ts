import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../graphql/access';
import type { Context } from '../../live/context';
import { NotificationPreferencesInput } from './notification-preferences.input';
import { readPreferences } from './notification-preferences.queries';
import { NotificationPreferences } from './notification-preferences.type';
import { updateNotificationPreferences } from './update-notification-preferences';

@Resolver()
export class NotificationPreferencesResolver {
  @Allow('signed-in')
  @Query(() => NotificationPreferences, { description: 'How and when the viewer wants to be told something.' })
  notificationPreferences(@Ctx() ctx: Context): Promise<NotificationPreferences> {
    return readPreferences(ctx.db, ctx.viewer.id);
  }

  @Allow('signed-in')
  @Mutation(() => NotificationPreferences, {
    description: 'Changes how and when the viewer is told something; all of it as it is now.',
  })
  updateNotificationPreferences(
    @Ctx() ctx: Context,
    @Arg('input', () => NotificationPreferencesInput, { description: 'What is to be changed.' })
    input: NotificationPreferencesInput,
  ): Promise<NotificationPreferences> {
    return updateNotificationPreferences(ctx, input);
  }
}
