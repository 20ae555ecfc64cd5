import { badInput, invalidTransition } from '../../base/errors';

/** Spelt as on the wire. */
export enum BookingStatus {
  REQUESTED = 'REQUESTED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  CANCELLED = 'CANCELLED',
  COMPLETED = 'COMPLETED',
}

const moves = {
  [BookingStatus.REQUESTED]: [BookingStatus.ACCEPTED, BookingStatus.DECLINED, BookingStatus.CANCELLED],
  [BookingStatus.ACCEPTED]: [BookingStatus.COMPLETED, BookingStatus.CANCELLED],
  [BookingStatus.DECLINED]: [],
  [BookingStatus.CANCELLED]: [],
  [BookingStatus.COMPLETED]: [],
} as const satisfies Record<BookingStatus, readonly BookingStatus[]>;

export function mayBecome(from: BookingStatus, to: BookingStatus): boolean {
  const allowed: readonly BookingStatus[] = moves[from];
  return allowed.includes(to);
}

/** `hasStarted`: whether the time of the booking has come; before that nothing can be completed. */
export function assertMove(from: BookingStatus, to: BookingStatus, hasStarted: boolean): void {
  if (!mayBecome(from, to)) throw invalidTransition(from, to, `A booking that is ${from} cannot become ${to}.`);
  if (to === BookingStatus.COMPLETED && !hasStarted)
    throw invalidTransition(from, to, 'A booking cannot be completed before it has started.');
}

/** From its start up to its end, which no longer belongs to it. */
export interface Slot {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The last moment that can be written with four digits for the year. */
const latest = Date.parse('9999-12-31T23:59:59.999Z');

/** Minutes that really pass: it does not matter whether clocks are put forward meanwhile, or midnight lies between. */
export function slotOf(startsAt: Date, durationMinutes: number): Slot {
  const end = startsAt.getTime() + durationMinutes * 60_000;
  if (end > latest) throw badInput('startsAt', 'startsAt: is too far away');
  return { startsAt, endsAt: new Date(end) };
}

/** One may start when another ends. */
export function overlap(one: Slot, other: Slot): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

export function assertToCome({ startsAt }: Slot, now: Date): void {
  if (startsAt < now) throw badInput('startsAt', 'startsAt: is over; a booking starts in the future');
}

const remindBeforeMs = 3_600_000;

/** When both are reminded; null when it is so soon that they have only just agreed on it. */
export function reminderTime({ startsAt }: Slot, now: Date): Date | null {
  const at = new Date(startsAt.getTime() - remindBeforeMs);
  return at > now ? at : null;
}
