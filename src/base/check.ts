import type { z } from 'zod';
import { badInput } from './errors';

/** Input is checked once, at the edge; the first rule that is broken is named with its field, behind it types can be believed. */
export function check<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue ? issue.path.join('.') : '';
  throw badInput(field, `${field || 'input'}: ${issue ? issue.message : 'is not valid'}`);
}
