import { AppError } from '../../base/errors';
import type { After } from '../../live/log/locate';
import { isDateTime } from '../scalars/date-time';

/** Cursors are shorter; anything longer is nobody's. */
const longest = 400;

/** Where a subscriber wants to go on: a cursor, or a time. Whatever is neither is refused, since taken for «from now on» it would be a silent gap. */
export function readAfter(value: unknown): After {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string' || value === '' || value.length > longest)
    throw new AppError(
      'CURSOR_INVALID',
      '“after” is a cursor that a result came with, or a time such as 2026-07-04T18:30:00Z.',
    );
  return isDateTime(value) ? new Date(value) : value;
}
