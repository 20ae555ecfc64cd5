import { Field, ObjectType } from 'type-graphql';
import { Channel, NotificationKind, Priority } from './notification.enums';

@ObjectType({ description: 'How the viewer is told of what is of one kind.' })
export class NotificationPreference {
  @Field(() => NotificationKind, { description: 'What it is about.' })
  kind!: NotificationKind;

  @Field(() => [Channel], {
    description:
      'All ways in which he is told; none at all: he is not. Without IN_APP it does not stand in the history either.',
  })
  channels!: readonly Channel[];
}

@ObjectType({ description: 'How and when the viewer wants to be told something.' })
export class NotificationPreferences {
  @Field(() => [NotificationPreference], { description: 'One of each kind.' })
  preferences!: readonly NotificationPreference[];

  @Field(() => String, {
    nullable: true,
    description:
      'From this time on, `HH:MM`, there is no push, no e-mail and no sound, except for what is URGENT. Null: at no time.',
  })
  quietFrom!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Up to this time, `HH:MM`; earlier than `quietFrom`: on the next day.',
  })
  quietTo!: string | null;

  @Field(() => String, { description: 'Where the clock hangs: an IANA time zone, `UTC` unless said otherwise.' })
  timeZone!: string;

  @Field(() => Priority, { description: 'What is less pressing makes no push, no e-mail and no sound.' })
  minimumPriority!: Priority;
}
