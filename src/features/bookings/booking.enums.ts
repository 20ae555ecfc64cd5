import { registerEnumType } from 'type-graphql';
import { BookingStatus } from './booking.rules';

export { BookingStatus };

/** What has happened to a booking. */
export enum BookingEventKind {
  NEW_BOOKING = 'NEW_BOOKING',
  BOOKING_ACCEPTED = 'BOOKING_ACCEPTED',
  BOOKING_DECLINED = 'BOOKING_DECLINED',
  BOOKING_CANCELLED = 'BOOKING_CANCELLED',
  BOOKING_COMPLETED = 'BOOKING_COMPLETED',
}

registerEnumType(BookingStatus, {
  name: 'BookingStatus',
  description: 'How far a booking is.',
  valuesConfig: {
    REQUESTED: { description: 'The provider has not answered yet; the price is held.' },
    ACCEPTED: { description: 'It will take place; the price is still held.' },
    DECLINED: { description: 'The provider did not want it; the money is back.' },
    CANCELLED: { description: 'One of the two called it off; the money is back.' },
    COMPLETED: { description: 'It took place, and the provider has the money.' },
  },
});

registerEnumType(BookingEventKind, {
  name: 'BookingEventKind',
  description: 'What has happened to a booking.',
  valuesConfig: {
    NEW_BOOKING: { description: 'A customer has asked for it.' },
    BOOKING_ACCEPTED: { description: 'The provider has accepted it.' },
    BOOKING_DECLINED: { description: 'The provider has declined it.' },
    BOOKING_CANCELLED: { description: 'The customer or the provider has called it off.' },
    BOOKING_COMPLETED: { description: 'The provider has completed it.' },
  },
});
