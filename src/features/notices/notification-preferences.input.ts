import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { Channel, NotificationKind, Priority } from './notification.enums';
import { clockTime, readTimeZone } from './quiet-hours.rules';

@InputType({ description: 'How the viewer is to be told of what is of one kind.' })
export class NotificationPreferenceInput {
  @Field(() => NotificationKind, { description: 'What it is about.' })
  kind!: NotificationKind;

  @Field(() => [Channel], { description: 'All ways in which he is to be told, each once.' })
  channels!: Channel[];
}

@InputType({ description: 'What is to be changed; what is left out stays as it is.' })
export class NotificationPreferencesInput {
  @Field(() => [NotificationPreferenceInput], {
    nullable: true,
    description: 'Kinds that are left out stay as they are.',
  })
  preferences?: NotificationPreferenceInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: '`HH:MM`, together with `quietTo`; null ends quiet hours.',
  })
  quietFrom?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '`HH:MM`, on the next day if it is earlier than `quietFrom`; null ends quiet hours.',
  })
  quietTo?: string | null;

  @Field(() => String, { nullable: true, description: 'An IANA time zone, such as `Europe/Berlin`.' })
  timeZone?: string | null;

  @Field(() => Priority, {
    nullable: true,
    description: 'What is less pressing makes no push, no e-mail and no sound.',
  })
  minimumPriority?: Priority | null;
}

const time = z.string().regex(clockTime, 'must be a time such as 22:00').nullish();

export const PreferencesInput = z.object({
  preferences: z
    .array(
      z.object({
        kind: z.enum(NotificationKind),
        channels: z.array(z.enum(Channel)).refine(areDifferent, 'must name each channel once'),
      }),
    )
    .refine((all) => areDifferent(all.map(({ kind }) => kind)), 'must name each kind once')
    .nullish()
    .transform((preferences) => preferences ?? []),
  quietFrom: time,
  quietTo: time,
  timeZone: z
    .string()
    .transform((text, refinement) => {
      const zone = readTimeZone(text);
      if (zone === null) refinement.addIssue('must be an IANA time zone such as Europe/Berlin');
      return zone;
    })
    .nullish(),
  minimumPriority: z.enum(Priority).nullish(),
});

function areDifferent(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
