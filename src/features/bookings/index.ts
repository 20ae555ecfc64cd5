export { Booking } from './booking.type';
export { bookings } from './bookings.feature';
export { lockReviewableBooking } from './lock-reviewable-booking';
