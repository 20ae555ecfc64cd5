import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { line, paragraph } from '../../base/text';
import { NotificationKind, Priority, Severity } from './notification.enums';

@InputType({ description: 'What an admin tells somebody.' })
export class SendNotificationInput {
  @Field(() => ID, { description: 'To whom.' })
  userId!: string;

  @Field(() => NotificationKind, { description: 'What it is about.' })
  kind!: NotificationKind;

  @Field(() => Severity, { nullable: true, defaultValue: Severity.INFO, description: 'Whether it is good news.' })
  severity?: Severity | null;

  @Field(() => Priority, { nullable: true, defaultValue: Priority.NORMAL, description: 'How pressing it is.' })
  priority?: Priority | null;

  @Field(() => String, { description: 'One line, 1 to 120 characters.' })
  title!: string;

  @Field(() => String, { description: '1 to 2,000 characters.' })
  message!: string;

  @Field(() => ID, { nullable: true, description: 'The thing that it is about.' })
  subjectId?: string | null;
}

export const SendNotification = z.object({
  userId: z.string(),
  kind: z.enum(NotificationKind),
  severity: z
    .enum(Severity)
    .nullish()
    .transform((severity) => severity ?? Severity.INFO),
  priority: z
    .enum(Priority)
    .nullish()
    .transform((priority) => priority ?? Priority.NORMAL),
  title: line(120),
  message: paragraph(2_000),
  subjectId: line(100)
    .nullish()
    .transform((id) => id ?? null),
});
