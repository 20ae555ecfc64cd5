import { AppError } from '../../base/errors';
import { Side } from '../../graphql/side';
import {
  acceptBooking,
  BookingStatus,
  completeBooking,
  createService,
  declineBooking,
  listBookings,
  listServices,
  requestBooking,
  type Booking,
  type Service,
} from '../bookings';
import { inAnyOrder } from './activity-orders';
import { guests } from './background-people';
import { euros } from './demo-items';
import { isStale, keyOf, type Act, type Turn } from './turn';

const providers = ['provider', 'garden'] as const;
type Provider = (typeof providers)[number];

const { REQUESTED, ACCEPTED } = BookingStatus;
const mostOpen = 2;

/** A guest needs somebody, and soon: what is agreed on is also done before long. */
export const book: Act = async (turn) => {
  const { cast, random } = turn;
  for (const provider of inAnyOrder(turn, providers)) {
    if ((await openAt(turn, provider)).length >= mostOpen) continue;
    const services = await offered(turn, provider);
    if (services.length === 0) continue;
    await requestBooking(cast.as(random.pick(guests)), {
      serviceId: random.pick(services).id,
      startsAt: new Date(Date.now() + 20_000 + random.below(100) * 1_000),
      note: random.pick(['As soon as possible, please.', 'Ring twice.', null]),
      idempotencyKey: keyOf(turn),
    });
    return true;
  }
  return false;
};

/** Accepts a guest, or declines him when there is no time; in the name of the account only when nobody does it himself. */
export const answer: Act = async (turn) => {
  for (const provider of inAnyOrder(turn, providers)) {
    const [booking] = (await openAt(turn, provider)).filter(
      ({ status, createdAt }) => status === REQUESTED && isStale(turn, createdAt),
    );
    if (!booking) continue;
    const ctx = turn.cast.as(provider);
    await acceptBooking(ctx, booking.id).catch((error: unknown) => {
      if (!(error instanceof AppError && error.details['reason'] === 'OVERLAP')) throw error;
      return declineBooking(ctx, booking.id, 'We are somewhere else then.');
    });
    return true;
  }
  return false;
};

/** What has begun is done at once. */
export const complete: Act = async (turn) => {
  for (const provider of inAnyOrder(turn, providers)) {
    const [booking] = (await openAt(turn, provider)).filter(
      ({ status, startsAt }) => status === ACCEPTED && isStale(turn, startsAt),
    );
    if (!booking) continue;
    await completeBooking(turn.cast.as(provider), booking.id);
    return true;
  }
  return false;
};

/** Those of guests alone, the oldest first. */
async function openAt({ cast }: Turn, provider: Provider): Promise<readonly Booking[]> {
  const ids = new Set(guests.map((guest) => cast.find(guest)?.id));
  const args = { side: Side.SELLER, status: [REQUESTED, ACCEPTED], first: 100 };
  const { nodes } = await listBookings(cast.as(provider), args);
  return nodes.filter(({ customer }) => ids.has(customer.id)).reverse();
}

async function offered({ cast }: Turn, provider: Provider): Promise<readonly Service[]> {
  const args = { providerId: cast.idOf(provider), first: 100 };
  const { nodes } = await listServices(cast.as(provider), args);
  if (provider === 'provider' || nodes.length > 0) return nodes.filter(({ active }) => active);
  const terms = { name: 'Mowing the lawn', price: euros('35.00'), durationMinutes: 45 };
  return [await createService(cast.as(provider), terms)];
}
