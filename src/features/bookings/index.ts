export { Booking } from './booking.type';
export { bookings } from './bookings.feature';
export { lockOwnCompletedBooking } from './lock-own-completed-booking';
