import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { Role } from '../../base/role';
import { line, paragraph } from '../../base/text';
import { Severity } from '../notices';

@InputType({ description: 'What an admin announces.' })
export class AnnouncementInput {
  @Field(() => String, { description: 'One line, 1 to 120 characters.' })
  title!: string;

  @Field(() => String, { description: '1 to 2,000 characters.' })
  message!: string;

  @Field(() => Severity, { nullable: true, defaultValue: Severity.INFO, description: 'Whether it is good news.' })
  severity?: Severity | null;

  @Field(() => [Role], {
    nullable: true,
    description: 'Whom it is for: who has one of these; everybody when left out.',
  })
  audience?: Role[] | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When it is no longer shown, a moment to come; never when left out.',
  })
  expiresAt?: Date | null;
}

export const NewAnnouncement = z.object({
  title: line(120),
  message: paragraph(2_000),
  severity: z
    .enum(Severity)
    .nullish()
    .transform((severity) => severity ?? Severity.INFO),
  audience: z
    .array(z.enum(Role))
    .min(1, 'must name at least one role, or be left out')
    .max(100, 'names roles more than once')
    .nullish()
    .transform((audience) => (audience ? [...new Set(audience)] : null)),
  expiresAt: z
    .date()
    .nullish()
    .transform((expiresAt) => expiresAt ?? null),
});
