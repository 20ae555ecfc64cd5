import { z } from 'zod';
import { userStream } from '../../live/streams';
import { topic } from '../../live/topic';
import { BookingEventKind } from './booking.enums';
import { bookingInJson, type Booking } from './booking.type';

export interface BookingUpdated {
  readonly kind: BookingEventKind;
  readonly booking: Booking;
  readonly message: string;
}

export function bookingStream(bookingId: string): string {
  return `booking:${bookingId}`;
}

export const bookingUpdated = topic<BookingUpdated>({
  name: 'booking.updated',
  type: 'BookingUpdatedEvent',
  description: 'A booking was asked for, accepted, declined, called off or completed; told to both sides.',
  payload: z.object({ kind: z.enum(BookingEventKind), booking: bookingInJson, message: z.string() }),
  streams: ({ booking: { id, customer, provider } }) => [
    bookingStream(id),
    userStream(customer.id),
    userStream(provider.id),
  ],
  invalidates: ({ booking }) => [
    { typename: 'Booking', id: booking.id },
    { typename: 'Payment', id: booking.paymentId },
  ],
});
