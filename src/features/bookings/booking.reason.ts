import { z } from 'zod';
import { paragraph } from '../../base/text';

/** Why somebody did something; nothing and no words are the same. */
export const Reason = z.object({
  reason: paragraph(500, 0)
    .nullish()
    .transform((words) => words || null),
});
