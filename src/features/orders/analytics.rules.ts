import { badInput } from '../../base/errors';

/** From the first moment of it up to and without the last. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const weekMs = 7 * dayMs;
const mostPoints = 1_000;

export function assertSpan({ from, to }: Span): void {
  const ms = to.getTime() - from.getTime();
  if (ms < 0) throw badInput('from', 'from: must not be after to');
  if (ms > mostPoints * weekMs) throw badInput('to', `to: must be at most ${mostPoints} weeks after from`);
}

/** Up to a week goes by the hour. */
const longestByHour = weekMs;
const longestByDay = mostPoints * dayMs;

/**
 * Where the parts of a span begin: hours, days or weeks from its start on, without gaps. Days and weeks are those of the calendar of the
 * server's time zone, so that a day that is longer or shorter shifts no others; the last part may be shorter, or a little longer.
 */
export function partsOf({ from, to }: Span): readonly Date[] {
  const ms = to.getTime() - from.getTime();
  const days = ms > longestByDay ? 7 : 1;
  const starts: Date[] = [];
  for (let index = 0; index < mostPoints; index += 1) {
    const start = ms <= longestByHour ? new Date(from.getTime() + index * hourMs) : laterBy(from, index * days);
    if (start >= to) break;
    starts.push(start);
  }
  return starts;
}

function laterBy(moment: Date, days: number): Date {
  const later = new Date(moment);
  later.setDate(later.getDate() + days);
  return later;
}

/** What one came to on average, rounded half up; nothing where there were none. */
export function averageOf(sum: bigint, count: number): bigint {
  if (count === 0) return 0n;
  const by = BigInt(count);
  return (2n * sum + by) / (2n * by);
}
