import type { Visitor } from '../../../src/testing';
import { sharedWorld } from '../../transport/shared-world';
import { admin, balanceOf, problemsOf } from '../payments/given';
import {
  ACCEPT,
  CANCEL,
  COMPLETE,
  DECLINE,
  NOTICES,
  REQUEST,
  UPDATED,
  type BookingAnswer,
  type Noticed,
  type Updated,
} from './documents';
import { accept, find, givenSides, inputOf, request, soon, until, type Sides } from './given';

afterAll(async () => expect(await problemsOf(world())).toEqual([]));
const world = sharedWorld();

/** Everybody who might hear of it listens: both sides, a stranger, an admin to this one, an admin to his own. */
async function everybodyListens({ customer, provider }: Sides, id: string) {
  const [stranger, boss] = [await world().signUp({ roles: ['CUSTOMER', 'SELLER'] }), await admin(world())];
  const events = {
    customer: await customer.subscribe<Updated>(UPDATED),
    provider: await provider.subscribe<Updated>(UPDATED),
    one: await customer.subscribe<Updated>(UPDATED, { bookingId: id }),
    admin: await boss.subscribe<Updated>(UPDATED, { bookingId: id }),
  };
  const silent = [await stranger.subscribe(UPDATED), await boss.subscribe(UPDATED), await stranger.subscribe(NOTICES)];
  const notices = {
    customer: await customer.subscribe<Noticed>(NOTICES),
    provider: await provider.subscribe<Noticed>(NOTICES),
  };
  return { events, notices, silent };
}

async function heardByAll({ events, silent }: Awaited<ReturnType<typeof everybodyListens>>) {
  const all: Updated['bookingUpdated'][] = [];
  for (const heard of Object.values(events)) all.push((await heard.next()).bookingUpdated);
  for (const heard of [...silent, ...Object.values(events)]) await heard.none();
  expect(all.every((one) => JSON.stringify(one) === JSON.stringify(all[0]))).toBe(true);
  return all[0];
}

const titleOf = async (heard: Awaited<ReturnType<Visitor['subscribe']>>) =>
  ((await heard.next()) as Noticed).notificationReceived.notification.title;
const money = async (visitor: Visitor) => {
  const { available, held } = await balanceOf(visitor);
  return [available.amount, held.amount];
};

it('holds the price when it is asked for, and tells both', async () => {
  const sides = await givenSides(world(), {}, '50.00 EUR');
  const { customer, provider, service } = sides;
  const [mine, his, told] = [
    await customer.subscribe<Updated>(UPDATED),
    await provider.subscribe<Updated>(UPDATED),
    await provider.subscribe<Noticed>(NOTICES),
  ];
  const startsAt = '2031-03-30T23:30:00.250+02:00';

  const { requestBooking: booking } = await customer.mutate<{ requestBooking: BookingAnswer }>(
    REQUEST,
    inputOf(service, startsAt, { note: ' with windows ' }),
  );

  expect(booking).toMatchObject({
    status: 'REQUESTED',
    serviceName: 'House Cleaning',
    startsAt: '2031-03-30T21:30:00.250Z',
    endsAt: '2031-03-30T22:30:00.250Z',
    note: 'with windows',
    reason: null,
    version: 1,
    price: { amount: '40.00', currency: 'EUR' },
    service: { id: service.id, provider: { id: provider.id } },
    customer: { id: customer.id },
    provider: { id: provider.id },
    payment: { status: 'PENDING', method: 'BALANCE', reason: 'BOOKING', amount: { amount: '40.00' } },
  });
  expect(await money(customer)).toEqual(['10.00', '40.00']);
  const { bookingUpdated } = await mine.next();
  expect(bookingUpdated).toMatchObject({ kind: 'NEW_BOOKING', serviceName: 'House Cleaning', booking });
  expect(bookingUpdated.message).toMatch(
    /^Person \d+ has asked Person \d+ for House Cleaning at 2031-03-30 21:30 UTC\.$/,
  );
  expect((await his.next()).bookingUpdated).toEqual(bookingUpdated);
  expect(await titleOf(told)).toBe('New booking');
  for (const visitor of [customer, provider, await admin(world())])
    expect(await find(visitor, booking.id)).toEqual(booking);
  expect(await find(await world().signUp(), booking.id)).toBeNull();
  expect(
    await customer.query('query ($id: ID!) { payment(id: $id) { subject { ... on Booking { id status } } } }', {
      id: booking.payment.id,
    }),
  ).toEqual({
    payment: { subject: { id: booking.id, status: 'REQUESTED' } },
  });
});

it('goes from the request over the acceptance to the pay-out, and everybody hears what is his', async () => {
  const sides = await givenSides(world(), {}, '40.00 EUR');
  const startsAt = soon(5_000);
  const asked = await request(sides, startsAt);
  const heard = await everybodyListens(sides, asked.id);

  const accepted = await accept(sides, asked);
  expect(accepted).toMatchObject({ status: 'ACCEPTED', version: 2, payment: { status: 'PENDING' } });
  expect(await heardByAll(heard)).toMatchObject({ kind: 'BOOKING_ACCEPTED', booking: accepted });
  expect(await titleOf(heard.notices.customer)).toBe('Booking accepted');
  expect(await sides.provider.refusal(COMPLETE, { id: asked.id })).toMatchObject({
    code: 'INVALID_TRANSITION',
    from: 'ACCEPTED',
    to: 'COMPLETED',
  });
  expect(await money(sides.customer)).toEqual(['0.00', '40.00']);

  await until(startsAt);
  const { completeBooking: done } = await sides.provider.mutate<{ completeBooking: BookingAnswer }>(COMPLETE, {
    id: asked.id,
  });
  expect(done).toMatchObject({ status: 'COMPLETED', version: 3, payment: { status: 'COMPLETED' } });
  expect(await heardByAll(heard)).toMatchObject({ kind: 'BOOKING_COMPLETED', booking: done });
  expect(await titleOf(heard.notices.customer)).toBe('Booking completed');
  expect([await money(sides.customer), await money(sides.provider)]).toEqual([
    ['0.00', '0.00'],
    ['40.00', '0.00'],
  ]);
  for (const notices of Object.values(heard.notices)) await notices.none();
});

it.each([
  ['declined by the provider', DECLINE, 'provider', 'DECLINED', 'customer'],
  ['cancelled by the customer', CANCEL, 'customer', 'CANCELLED', 'provider'],
  ['cancelled by the provider', CANCEL, 'provider', 'CANCELLED', 'customer'],
] as const)('gives all of it back when it is %s', async (_, document, by, status, told) => {
  const sides = await givenSides(world(), {}, '40.00 EUR');
  const asked = await request(sides);
  const heard = await everybodyListens(sides, asked.id);

  const answer = await sides[by].mutate(document, { id: asked.id, reason: ' too far ' });

  const booking = Object.values(answer)[0];
  expect(booking).toMatchObject({ status, version: 2, reason: 'too far', payment: { status: 'CANCELLED' } });
  const event = await heardByAll(heard);
  expect(event).toMatchObject({ kind: `BOOKING_${status}`, booking });
  expect(event?.message).toMatch(/“too far”$/);
  expect(await titleOf(heard.notices[told])).toBe(`Booking ${status.toLowerCase()}`);
  for (const notices of Object.values(heard.notices)) await notices.none();
  expect(await money(sides.customer)).toEqual(['40.00', '0.00']);
});

it('can be called off by either side after it was accepted', async () => {
  for (const by of ['customer', 'provider'] as const) {
    const sides = await givenSides(world(), {}, '40.00 EUR');
    const { id } = await accept(sides, await request(sides));
    await sides[by].mutate(CANCEL, { id, reason: '' });
    expect(await find(sides.customer, id)).toMatchObject({ status: 'CANCELLED', reason: null, version: 3 });
    expect(await money(sides.customer)).toEqual(['40.00', '0.00']);
  }
});

it('goes on after the last cursor, each event once, on every stream', async () => {
  const sides = await givenSides(world());
  const asked = await request(sides);
  const boss = await admin(world());
  const places = [
    { visitor: sides.customer, variables: {} },
    { visitor: sides.provider, variables: {} },
    { visitor: sides.customer, variables: { bookingId: asked.id } },
    { visitor: boss, variables: { bookingId: asked.id } },
  ];
  const cursors: string[] = [];
  for (const { visitor, variables } of places) {
    await using heard = await visitor.subscribe(UPDATED, variables);
    cursors.push(heard.cursor ?? '');
  }
  await accept(sides, asked);
  await world().drop();
  await sides.customer.mutate(CANCEL, { id: asked.id });

  for (const [index, { visitor, variables }] of places.entries()) {
    await using heard = await visitor.subscribe<Updated>(UPDATED, variables, { after: cursors[index] ?? '' });
    const first = await heard.next();
    expect(first.bookingUpdated).toMatchObject({
      kind: 'BOOKING_ACCEPTED',
      booking: { status: 'ACCEPTED', payment: { status: 'PENDING' } },
    });
    const between = heard.cursor ?? '';
    expect((await heard.next()).bookingUpdated).toMatchObject({
      kind: 'BOOKING_CANCELLED',
      booking: { payment: { status: 'CANCELLED' } },
    });
    await heard.none();
    await using later = await visitor.subscribe<Updated>(UPDATED, variables, { after: between });
    expect((await later.next()).bookingUpdated.kind).toBe('BOOKING_CANCELLED');
  }
});

it('says which cached things are no longer true, to both', async () => {
  const sides = await givenSides(world());
  const asked = await request(sides);
  const INVALIDATED = 'subscription { cacheInvalidated(typenames: ["Booking", "Payment"]) { typename entityId } }';
  for (const visitor of [sides.customer, sides.provider]) {
    await using heard = await visitor.subscribe(INVALIDATED);
    if (visitor === sides.customer) await accept(sides, asked);
    else await sides.provider.mutate(CANCEL, { id: asked.id });
    await heard.next({
      where: ({ cacheInvalidated }) => (cacheInvalidated as { entityId: string }).entityId === asked.id,
    });
    await heard.next({
      where: ({ cacheInvalidated }) => (cacheInvalidated as { entityId: string }).entityId === asked.payment.id,
    });
  }
});

it('gives the same answer for the same key, also when its time has passed', async () => {
  const sides = await givenSides(world());
  const variables = inputOf(sides.service, soon(2_000));
  const first = await sides.customer.request(REQUEST, variables);
  await until(variables.input.startsAt);
  expect(await sides.customer.request(REQUEST, variables)).toEqual(first);
  expect(await sides.customer.refusal(REQUEST, { input: { ...variables.input, note: 'x' } })).toMatchObject({
    code: 'IDEMPOTENCY_KEY_REUSED',
  });
  expect((first as { extensions?: { events: { type: string }[] } }).extensions?.events.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['BookingUpdatedEvent', 'BalanceUpdatedEvent']),
  );
  expect(await money(sides.customer)).toEqual(['960.00', '40.00']);
});

it('keeps price, name and time as they were at the request', async () => {
  const sides = await givenSides(world());
  const asked = await request(sides);
  await sides.provider.mutate(
    'mutation ($id: ID!, $input: ServiceInput!) { updateService(id: $id, input: $input) { id } }',
    {
      id: sides.service.id,
      input: { name: 'Windows', price: { amount: '99.00', currency: 'USD' }, durationMinutes: 5, active: false },
    },
  );
  expect(await sides.customer.refusal(REQUEST, inputOf(sides.service))).toMatchObject({
    code: 'CONFLICT',
    reason: 'INACTIVE',
  });
  const { acceptBooking } = await sides.provider.mutate<{ acceptBooking: BookingAnswer }>(ACCEPT, { id: asked.id });
  expect(acceptBooking).toMatchObject({
    serviceName: 'House Cleaning',
    price: { amount: '40.00', currency: 'EUR' },
    endsAt: asked.endsAt,
    service: { name: 'Windows', price: { currency: 'USD' }, active: false },
  });
});
