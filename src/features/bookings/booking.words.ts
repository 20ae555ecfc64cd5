import { BookingEventKind } from './booking.enums';
import type { Booking } from './booking.type';

/** Which moment, for somebody of whom we do not know where he is. */
export function when(moment: Date): string {
  return `${moment.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** A plain sentence, the same for all who hear of it. */
export function sentenceOf(kind: BookingEventKind, booking: Booking, actorName: string): string {
  const { customer, provider, serviceName, startsAt, reason } = booking;
  const why = reason === null ? '' : ` “${reason}”`;
  switch (kind) {
    case BookingEventKind.NEW_BOOKING:
      return `${customer.displayName} has asked ${provider.displayName} for ${serviceName} at ${when(startsAt)}.`;
    case BookingEventKind.BOOKING_ACCEPTED:
      return `${provider.displayName} has accepted ${serviceName} at ${when(startsAt)}.`;
    case BookingEventKind.BOOKING_DECLINED:
      return `${provider.displayName} has declined ${serviceName} at ${when(startsAt)}.${why}`;
    case BookingEventKind.BOOKING_CANCELLED:
      return `${actorName} has cancelled ${serviceName} at ${when(startsAt)}.${why}`;
    case BookingEventKind.BOOKING_COMPLETED:
      return `${provider.displayName} has completed ${serviceName}.`;
  }
}
