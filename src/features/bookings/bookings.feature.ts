import type { Feature } from '../../graphql/feature';
import { BookingEventsResolver } from './booking-events.resolver';
import { findBooking } from './booking.queries';
import { BookingResolver } from './booking.resolver';
import { bookingUpdated } from './booking.topics';
import { bookingProofs } from './proofs';
import { remind } from './remind';
import { findService } from './service.queries';
import { ServiceResolver } from './service.resolver';
import { serviceChanged } from './service.topics';

export const bookings: Feature = {
  name: 'bookings',
  resolvers: [ServiceResolver, BookingResolver, BookingEventsResolver],
  entities: [],
  topics: [bookingUpdated, serviceChanged],
  nodes: [
    { kind: 'svc', find: findService },
    { kind: 'bkg', find: findBooking },
  ],
  jobs: [remind],
  proofs: bookingProofs,
};
