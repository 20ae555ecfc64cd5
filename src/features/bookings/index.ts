export { Booking } from './booking.type';
export { bookingsInCommon } from './bookings-in-common';
export { bookings } from './bookings.feature';
export { findBooking } from './booking.queries';
