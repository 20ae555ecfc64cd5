import { z } from 'zod';
import { dateInJson } from '../../base/date-in-json';
import { NotificationKind, Priority, Severity } from '../notices';

/** What a job has to know of something that somebody was told. */
export const Told = z.object({
  id: z.string(),
  kind: z.enum(NotificationKind),
  severity: z.enum(Severity),
  priority: z.enum(Priority),
  title: z.string(),
  message: z.string(),
  subjectId: z.string().nullable(),
  inApp: z.boolean(),
  createdAt: dateInJson,
});
export type Told = z.output<typeof Told>;
