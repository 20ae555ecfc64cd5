import { NotificationKind, Priority, Severity, type AddressedNotice, type Notice } from '../notices';
import { BookingEventKind } from './booking.enums';
import type { Booking } from './booking.type';
import { when } from './booking.words';

type Side = 'customer' | 'provider';

interface Entry extends Omit<Notice, 'kind' | 'message' | 'subjectId'> {
  readonly to: readonly Side[];
  message(this: void, booking: Booking): string;
}

const what = ({ serviceName, startsAt }: Booking) => `${serviceName}, ${when(startsAt)}`;

/** Who is told what in the app, beside the event that both hear. Nobody is told what he has just done himself. */
const table: Readonly<Record<BookingEventKind | 'REMINDER', Entry>> = {
  [BookingEventKind.NEW_BOOKING]: {
    to: ['provider'],
    priority: Priority.HIGH,
    title: 'New booking',
    message: (booking) => `${what(booking)}. Accept or decline it.`,
  },
  [BookingEventKind.BOOKING_ACCEPTED]: {
    to: ['customer'],
    severity: Severity.SUCCESS,
    title: 'Booking accepted',
    message: (booking) => `${what(booking)}.`,
  },
  [BookingEventKind.BOOKING_DECLINED]: {
    to: ['customer'],
    severity: Severity.WARNING,
    title: 'Booking declined',
    message: (booking) => `${what(booking)}. Your money is back.`,
  },
  [BookingEventKind.BOOKING_CANCELLED]: {
    to: ['customer', 'provider'],
    severity: Severity.WARNING,
    priority: Priority.HIGH,
    title: 'Booking cancelled',
    message: (booking) => `${what(booking)}.`,
  },
  [BookingEventKind.BOOKING_COMPLETED]: {
    to: ['customer'],
    severity: Severity.SUCCESS,
    title: 'Booking completed',
    message: ({ serviceName }) => `${serviceName}. You can say how it was.`,
  },
  REMINDER: {
    to: ['customer', 'provider'],
    priority: Priority.HIGH,
    title: 'Booking in an hour',
    message: (booking) => `${what(booking)}.`,
  },
};

export function noticesOf(
  about: BookingEventKind | 'REMINDER',
  booking: Booking,
  actorId: string | null,
): AddressedNotice[] {
  const { to, message, ...rest } = table[about];
  const words = { ...rest, kind: NotificationKind.BOOKING, message: message(booking), subjectId: booking.id };
  return to
    .map((side) => booking[side].id)
    .filter((userId) => userId !== actorId)
    .map((userId) => ({ ...words, userId }));
}
