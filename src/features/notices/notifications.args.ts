import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../graphql/pages/page-args';
import { NotificationKind } from './notification.enums';

@ArgsType()
export class NotificationsArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: 'Only those that are unread (true) or read (false).' })
  unread?: boolean | null;

  @Field(() => [NotificationKind], { nullable: true, description: 'Only those of these kinds.' })
  kinds?: NotificationKind[] | null;
}
