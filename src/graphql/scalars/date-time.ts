import { GraphQLScalarType, Kind } from 'graphql';
import { beginsWithDay } from '../../base/calendar';
import { badInput } from '../../base/errors';

const rfc3339 = /^\d{4}-\d{2}-\d{2}[Tt]([01]\d|2[0-3]):\d{2}:\d{2}(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})$/;

export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'A moment as RFC 3339, in UTC with milliseconds when we send it: `2026-07-04T18:30:00.000Z`. Any offset is understood.',
  serialize(value) {
    if (value instanceof Date) return value.toISOString();
    throw new Error(`A DateTime must be a Date, not ${typeof value}.`);
  },
  parseValue: parseDateTime,
  parseLiteral(node) {
    return parseDateTime(node.kind === Kind.STRING ? node.value : undefined);
  },
});

export function isDateTime(text: string): boolean {
  return rfc3339.test(text) && beginsWithDay(text) && !Number.isNaN(Date.parse(text));
}

/** `Date.parse` alone would also take «2026», «4 July», and the 30th of February. */
function parseDateTime(value: unknown): Date {
  if (typeof value !== 'string' || !rfc3339.test(value))
    throw badInput('', 'A moment looks like 2026-07-04T18:30:00.000Z.');
  if (!isDateTime(value)) throw badInput('', `${value} is not a moment of the calendar.`);
  return new Date(value);
}
