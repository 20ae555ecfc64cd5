import type { Feature } from '../../graphql/feature';
import { reviewablesKey } from '../sellers';
import { BookingEventsResolver } from './booking-events.resolver';
import { findBooking } from './booking.queries';
import { BookingResolver } from './booking.resolver';
import { bookingUpdated } from './booking.topics';
import { lockReviewableBooking } from './lock-reviewable-booking';
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
  provide: (services) =>
    services.use(reviewablesKey).add('bkg', (move, id) => lockReviewableBooking(services, move, id)),
  jobs: [remind],
  proofs: bookingProofs,
};
