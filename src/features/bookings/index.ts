export { Booking } from './booking.type';
export { bookings } from './bookings.feature';
export { findBooking } from './booking.queries';
