import fc from 'fast-check';
import {
  assertMove,
  assertToCome,
  BookingStatus,
  mayBecome,
  overlap,
  reminderTime,
  slotOf,
  type Slot,
} from '../../../src/features/bookings/booking.rules';

const statuses = Object.values(BookingStatus);
const moment = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('9990-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const minutes = fc.integer({ min: 1, max: 43_200 });
const nearby = fc
  .record({ start: fc.integer({ min: 0, max: 600 }), length: fc.integer({ min: 1, max: 120 }) })
  .map(({ start, length }): Slot => slotOf(new Date(Date.UTC(2031, 2, 30) + start * 60_000), length));

it('allows these moves and no other', () => {
  const allowed = statuses.flatMap((from) =>
    statuses.filter((to) => mayBecome(from, to)).map((to) => `${from} → ${to}`),
  );
  expect(allowed).toEqual([
    'REQUESTED → ACCEPTED',
    'REQUESTED → DECLINED',
    'REQUESTED → CANCELLED',
    'ACCEPTED → CANCELLED',
    'ACCEPTED → COMPLETED',
  ]);
});

it('completes nothing before it has started', () => {
  expect(() => assertMove(BookingStatus.ACCEPTED, BookingStatus.COMPLETED, false)).toThrow('before it has started');
  expect(() => assertMove(BookingStatus.ACCEPTED, BookingStatus.COMPLETED, true)).not.toThrow();
  expect(() => assertMove(BookingStatus.ACCEPTED, BookingStatus.CANCELLED, false)).not.toThrow();
});

it('lasts as many minutes as it says, whatever clocks show', () => {
  fc.assert(
    fc.property(moment, minutes, (startsAt, length) => {
      const { endsAt } = slotOf(startsAt, length);
      expect(endsAt.getTime() - startsAt.getTime()).toBe(length * 60_000);
    }),
  );
});

it('overlaps exactly when there is a moment that belongs to both', () => {
  const has = ({ startsAt, endsAt }: Slot, at: number) => startsAt.getTime() <= at && at < endsAt.getTime();
  fc.assert(
    fc.property(nearby, nearby, (one, other) => {
      const common = [one, other].some(
        ({ startsAt }) => has(one, startsAt.getTime()) && has(other, startsAt.getTime()),
      );
      expect(overlap(one, other)).toBe(common);
      expect(overlap(other, one)).toBe(common);
      expect(overlap(one, one)).toBe(true);
    }),
  );
});

it('may start when another ends', () => {
  fc.assert(
    fc.property(moment, minutes, minutes, (startsAt, first, second) => {
      const one = slotOf(startsAt, first);
      expect(overlap(one, slotOf(one.endsAt, second))).toBe(false);
      expect(overlap(one, slotOf(new Date(one.endsAt.getTime() - 1), second))).toBe(true);
    }),
  );
});

it('lies in the future, and not beyond the last year', () => {
  const slot = slotOf(new Date('2031-01-01T00:00:00Z'), 1);
  expect(() => assertToCome(slot, new Date('2030-12-31T23:59:59.999Z'))).not.toThrow();
  expect(() => assertToCome(slot, new Date('2031-01-01T00:00:00.001Z'))).toThrow('startsAt');
  expect(() => slotOf(new Date('9999-12-31T23:59:59.999Z'), 1)).toThrow('too far');
});

it('reminds an hour before, and not of what is nearer than that', () => {
  const slot = slotOf(new Date('2031-01-01T12:00:00Z'), 1);
  expect(reminderTime(slot, new Date('2031-01-01T10:59:59Z'))).toEqual(new Date('2031-01-01T11:00:00Z'));
  expect(reminderTime(slot, new Date('2031-01-01T11:00:00Z'))).toBeNull();
});
