import { AppError } from '../../base/errors';
import {
  acceptBooking,
  BookingStatus,
  cancelBooking,
  completeBooking,
  createService,
  declineBooking,
  listBookings,
  listServices,
  requestBooking,
  type Booking,
} from '../bookings';
import { leaveReview } from '../sellers';
import type { AccountName, Cast } from './cast';
import { euros } from './demo-items';
import { dayAt } from './times';

interface Offer {
  readonly name: string;
  readonly price: string;
  readonly minutes: number;
  readonly description?: string;
  readonly active?: boolean;
}

const offers: readonly Offer[] = [
  { name: 'Moving help', price: '220.00', minutes: 360, active: false },
  { name: 'Electrical check', price: '120.00', minutes: 90, description: 'With a report for your landlord.' },
  { name: 'Plumbing visit', price: '90.00', minutes: 60 },
  { name: 'Garden care', price: '80.00', minutes: 180, description: 'Lawn, hedges, and what has fallen down.' },
  { name: 'Window cleaning', price: '45.00', minutes: 60 },
  { name: 'Home cleaning', price: '60.00', minutes: 120, description: 'Kitchen, bath, floors; we bring everything.' },
];

const { REQUESTED, ACCEPTED, DECLINED, CANCELLED, COMPLETED } = BookingStatus;

interface Story {
  readonly of: Extract<AccountName, 'client' | 'payer'>;
  readonly service: string;
  /** By it a booking is found again. */
  readonly note: string;
  readonly days: number;
  readonly hour: number;
  readonly until: BookingStatus;
}

const stories: readonly Story[] = [
  { of: 'client', service: 'Home cleaning', note: 'Key is with the neighbour.', days: 1, hour: 9, until: ACCEPTED },
  { of: 'payer', service: 'Plumbing visit', note: 'The tap drips.', days: 2, hour: 11, until: ACCEPTED },
  {
    of: 'client',
    service: 'Window cleaning',
    note: 'Third floor, eight windows.',
    days: 3,
    hour: 10,
    until: REQUESTED,
  },
  { of: 'payer', service: 'Garden care', note: 'Only if it does not rain.', days: 4, hour: 14, until: REQUESTED },
  {
    of: 'client',
    service: 'Electrical check',
    note: 'At the same time, if you can.',
    days: 1,
    hour: 10,
    until: DECLINED,
  },
  { of: 'client', service: 'Garden care', note: 'For the party.', days: 6, hour: 8, until: CANCELLED },
];

export async function offerServices(cast: Cast): Promise<void> {
  const known = await servicesOf(cast);
  for (const { price, minutes, ...words } of offers)
    if (!known.has(words.name))
      await createService(cast.as('provider'), { ...words, price: euros(price), durationMinutes: minutes });
}

/** A booking in each state; one has only just been done. */
export async function tellBookings(cast: Cast): Promise<void> {
  const services = await servicesOf(cast);
  const known = new Map<string | null, Booking>();
  for (const name of ['client', 'payer'] as const)
    for (const booking of (await listBookings(cast.as(name), { first: 100 })).nodes) known.set(booking.note, booking);
  for (const { of, service, note, days, hour, until } of stories) {
    const startsAt = dayAt(days, hour);
    const wish = {
      serviceId: services.get(service) ?? '',
      startsAt,
      note,
      idempotencyKey: `demo-booking-${of}-${days}-${hour}`,
    };
    const booking = known.get(note) ?? (await requestBooking(cast.as(of), wish));
    await bring(cast, of, booking, until);
  }
  const done = [...known.values()].find(({ status }) => status === COMPLETED);
  if (!done) await doOne(cast, services.get('Window cleaning') ?? '');
}

async function bring(cast: Cast, of: Story['of'], { id, status }: Booking, until: BookingStatus): Promise<void> {
  if (status !== REQUESTED) return;
  const provider = cast.as('provider');
  if (until === ACCEPTED) await acceptBooking(provider, id);
  if (until === DECLINED) await declineBooking(provider, id, 'We are at yours with the vacuum cleaner then.');
  if (until === CANCELLED) await cancelBooking(cast.as(of), id, 'The party is off.');
}

const leadMs = 150;

/** What can be completed must have begun, and what is asked for must be to come: so it begins in a moment. */
async function doOne(cast: Cast, serviceId: string): Promise<void> {
  const [client, provider] = [cast.as('client'), cast.as('provider')];
  const { id, startsAt } = await requestSoon(cast, serviceId, leadMs);
  await acceptBooking(provider, id);
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, startsAt.getTime() - Date.now())));
  await untilBegun(() => completeBooking(provider, id));
  await leaveReview(client, { bookingId: id, rating: 5, text: 'You can see the mountains again.' });
}

/** On a busy machine a moment may be over before it is asked for. */
async function requestSoon(cast: Cast, serviceId: string, soonMs: number): Promise<Booking> {
  const startsAt = new Date(Date.now() + soonMs);
  const wish = { serviceId, startsAt, note: 'Ground floor.', idempotencyKey: `demo-booking-${startsAt.toISOString()}` };
  try {
    return await requestBooking(cast.as('client'), wish);
  } catch (error) {
    if (!isRefusal(error, 'BAD_USER_INPUT') || soonMs > 60_000) throw error;
    return requestSoon(cast, serviceId, soonMs * 4);
  }
}

/** The clock of the database may be a little behind ours. */
async function untilBegun(complete: () => Promise<Booking>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await complete();
      return;
    } catch (error) {
      if (!isRefusal(error, 'INVALID_TRANSITION') || tries === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

function isRefusal(error: unknown, code: AppError['code']): boolean {
  return error instanceof AppError && error.code === code;
}

/** Ids by name, also of what is not offered at present. */
async function servicesOf(cast: Cast): Promise<ReadonlyMap<string, string>> {
  const { nodes } = await listServices(cast.as('provider'), { providerId: cast.idOf('provider'), first: 100 });
  return new Map(nodes.map(({ name, id }) => [name, id]));
}
