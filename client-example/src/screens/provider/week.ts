import type { BookingPartsFragment } from '../../gql/types';

/** Midnight of the Monday of that day's week, so many weeks later. */
export function mondayOf(day: Date, weeksLater = 0): Date {
  const sinceMonday = (day.getDay() + 6) % 7;
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - sinceMonday + weeksLater * 7);
}

/** Seven midnights; days have 23 or 25 hours now and then. */
export function daysFrom(monday: Date): readonly Date[] {
  return Array.from(
    { length: 7 },
    (_, index) => new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() + index),
  );
}

type Timed = Pick<BookingPartsFragment, 'id' | 'startsAt' | 'endsAt'>;

/** One may begin when another ends. */
export function clashesWith<T extends Timed>(booking: Timed, others: readonly T[]): T | undefined {
  return others.find(
    ({ id, startsAt, endsAt }) => id !== booking.id && startsAt < booking.endsAt && booking.startsAt < endsAt,
  );
}
