import type { Visitor } from '../../../src/testing';
import { sharedWorld } from '../../transport/shared-world';
import { badIds, badTexts } from '../bad-texts';
import { everybody, signedIn, whoMay } from '../callers';
import { admin, balanceOf, givenPerson, problemsOf } from '../payments/given';
import {
  ACCEPT,
  BOOKINGS,
  CANCEL,
  COMPLETE,
  CREATE,
  DECLINE,
  FIND,
  FIND_SERVICE,
  REQUEST,
  SERVICES,
  UPDATE,
  UPDATED,
  type BookingAnswer,
} from './documents';
import {
  accept,
  find,
  givenService,
  givenSides,
  hour,
  inputOf,
  offerOf,
  request,
  soon,
  until,
  type Sides,
} from './given';

afterAll(async () => expect(await problemsOf(world())).toEqual([]));
const world = sharedWorld();

const steps = { ACCEPT, DECLINE, CANCEL, COMPLETE };

it.each([
  ['service', FIND_SERVICE, { id: 'x' }, everybody],
  ['services', SERVICES, {}, everybody],
  ['booking', FIND, { id: 'x' }, signedIn],
  ['bookings', BOOKINGS, {}, signedIn],
  ['bookingUpdated', UPDATED, {}, signedIn],
  ['cancelBooking', CANCEL, { id: 'x' }, signedIn],
  ['requestBooking', REQUEST, { input: { serviceId: 'x', startsAt: soon(hour), idempotencyKey: 'x' } }, ['CUSTOMER']],
  ['createService', CREATE, { input: offerOf() }, ['SELLER']],
  ['updateService', UPDATE, { id: 'x', input: offerOf() }, ['SELLER']],
  ['acceptBooking', ACCEPT, { id: 'x' }, ['SELLER']],
  ['declineBooking', DECLINE, { id: 'x' }, ['SELLER']],
  ['completeBooking', COMPLETE, { id: 'x' }, ['SELLER']],
])('lets those call %s who may', async (_, document, variables, allowed) => {
  expect(await whoMay(world(), document, variables)).toEqual(allowed);
});

/** A booking that is so far, of a service that has begun meanwhile. */
async function givenStatus(sides: Sides, status: string): Promise<BookingAnswer> {
  const startsAt = soon(2_000);
  const asked = await request(sides, startsAt);
  if (status === 'ACCEPTED' || status === 'COMPLETED') await accept(sides, asked);
  await until(startsAt);
  if (status === 'DECLINED') await sides.provider.mutate(DECLINE, { id: asked.id });
  if (status === 'CANCELLED') await sides.customer.mutate(CANCEL, { id: asked.id });
  if (status === 'COMPLETED') await sides.provider.mutate(COMPLETE, { id: asked.id });
  return asked;
}

it.each([
  ['REQUESTED', { COMPLETE: 'COMPLETED' }],
  ['ACCEPTED', { ACCEPT: 'ACCEPTED', DECLINE: 'DECLINED' }],
  ['DECLINED', { ACCEPT: 'ACCEPTED', DECLINE: 'DECLINED', CANCEL: 'CANCELLED', COMPLETE: 'COMPLETED' }],
  ['CANCELLED', { ACCEPT: 'ACCEPTED', DECLINE: 'DECLINED', CANCEL: 'CANCELLED', COMPLETE: 'COMPLETED' }],
  ['COMPLETED', { ACCEPT: 'ACCEPTED', DECLINE: 'DECLINED', CANCEL: 'CANCELLED', COMPLETE: 'COMPLETED' }],
])('refuses each move that is none for one that is %s, and tells nobody', async (from, forbidden) => {
  const sides = await givenSides(world());
  const { id } = await givenStatus(sides, from);
  const before = [await find(sides.provider, id), await balanceOf(sides.customer), await balanceOf(sides.provider)];
  await using heard = await sides.customer.subscribe(UPDATED);

  for (const [step, to] of Object.entries(forbidden)) {
    const document = steps[step as keyof typeof steps];
    expect(await sides.provider.refusal(document, { id })).toMatchObject({ code: 'INVALID_TRANSITION', from, to });
  }

  await heard.none();
  expect([await find(sides.provider, id), await balanceOf(sides.customer), await balanceOf(sides.provider)]).toEqual(
    before,
  );
});

it('is an affair of its two sides: to all others, admins too, there is nothing to act upon', async () => {
  const sides = {
    ...(await givenSides(world())),
    customer: await givenPerson(world(), '40.00 EUR', ['CUSTOMER', 'SELLER']),
  };
  const { id } = await request(sides);
  const both = await world().signUp({ roles: ['CUSTOMER', 'SELLER'] });
  const boss = await admin(world());
  const answers = new Set<string>();
  const refuse = async (visitor: Visitor, document: string, variables: object) => {
    const { code, message } = await visitor.refusal(document, variables);
    answers.add(`${code} ${message}`);
  };
  for (const document of Object.values(steps)) {
    await refuse(both, document, { id });
    for (const bad of badIds) await refuse(both, document, { id: bad });
  }
  // The right roles, but on the wrong side.
  for (const document of [ACCEPT, DECLINE, COMPLETE]) await refuse(sides.customer, document, { id });
  await refuse(boss, CANCEL, { id });
  expect([...answers]).toEqual(['NOT_FOUND There is no such thing, or it is not yours to see.']);
  for (const bad of badIds) {
    expect(await sides.customer.query(FIND, { id: bad })).toEqual({ booking: null });
    await expect(sides.customer.subscribe(UPDATED, { bookingId: bad })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
  await expect(both.subscribe(UPDATED, { bookingId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('refuses to ask for what cannot be had', async () => {
  const sides = await givenSides(world(), {}, '39.99 EUR');
  const { customer, provider, service } = sides;
  const inactive = await givenService(provider, { active: false });
  const both = await world().signUp({ roles: ['CUSTOMER', 'SELLER'] });
  const own = await givenService(both);
  const refused = async (visitor: Visitor, variables: object) => visitor.refusal(REQUEST, variables);

  expect(await refused(customer, inputOf(service, soon(-1)))).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'startsAt',
  });
  expect(await refused(customer, inputOf(service, '1066-10-14T09:00:00Z'))).toMatchObject({ field: 'startsAt' });
  expect(await refused(customer, inputOf(service, '9999-12-31T23:59:59Z'))).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'startsAt',
  });
  expect(await refused(customer, inputOf(inactive))).toMatchObject({ code: 'CONFLICT', reason: 'INACTIVE' });
  expect(await refused(both, inputOf(own))).toMatchObject({ code: 'CONFLICT', reason: 'SELF' });
  expect(await refused(customer, inputOf(service))).toMatchObject({
    code: 'INSUFFICIENT_FUNDS',
    available: '39.99',
    required: '40.00',
  });
  for (const id of badIds)
    expect(await refused(customer, inputOf({ ...service, id }))).toMatchObject({ code: 'NOT_FOUND' });
  for (const [, note] of badTexts.slice(2))
    expect(await refused(customer, inputOf(service, undefined, { note }))).toMatchObject({ code: 'BAD_USER_INPUT' });
  for (const startsAt of [
    '2031-02-30T00:00:00Z',
    '2031-01-01',
    'tomorrow',
    '',
    1_900_000_000,
    '2031-01-01T25:00:00Z',
    '2031-01-01T00:00:00',
  ])
    expect(await refused(customer, { input: { ...inputOf(service).input, startsAt } })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  for (const idempotencyKey of ['', 'x'.repeat(201), 'a b', 'ä', '\n'])
    expect(await refused(customer, inputOf(service, undefined, { idempotencyKey }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'idempotencyKey',
    });
  await (
    await admin(world())
  ).mutate('mutation ($id: ID!) { suspendUser(userId: $id, reason: "test") { id } }', { id: provider.id });
  expect(await refused(customer, inputOf(service))).toMatchObject({ code: 'CONFLICT', reason: 'SUSPENDED' });
  expect((await balanceOf(customer)).held.amount).toBe('0.00');
});

it('refuses reasons that are no texts, and does nothing', async () => {
  const sides = await givenSides(world());
  const { id } = await request(sides);
  for (const [, reason] of badTexts.slice(2))
    for (const document of [DECLINE, CANCEL])
      expect(await sides.provider.refusal(document, { id, reason })).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(await find(sides.customer, id)).toMatchObject({ status: 'REQUESTED' });
});

it('refuses services that are none', async () => {
  const provider = await world().signUp({ roles: ['SELLER'] });
  const { id } = await givenService(provider);
  const bad: readonly object[] = [
    ...[0, -1, 1_000_000_000, 43_201, 1.5, 1e10, '60'].map((durationMinutes) => ({ durationMinutes })),
    ...['0', '-1', '0.00', '1.234', '1e3', `1${'0'.repeat(30)}`, '10000000000000.01'].map((amount) => ({
      price: { amount, currency: 'EUR' },
    })),
    ...['XXX', 'eur', ''].map((currency) => ({ price: { amount: '1', currency } })),
    ...badTexts.map(([, name]) => ({ name })),
    { name: 'two\nlines' },
    { name: 'x'.repeat(121) },
    { description: 'x'.repeat(2_001) },
    ...badTexts.slice(2).map(([, description]) => ({ description })),
  ];
  for (const wrong of bad) {
    const input = { ...offerOf(), ...wrong };
    expect(await provider.refusal(CREATE, { input })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await provider.refusal(UPDATE, { id, input })).toMatchObject({ code: 'BAD_USER_INPUT' });
  }
  const other = await world().signUp({ roles: ['SELLER'] });
  for (const foreign of [id, ...badIds])
    expect(await other.refusal(UPDATE, { id: foreign, input: offerOf() })).toMatchObject({ code: 'NOT_FOUND' });
});

it('refuses lists and cursors that are none', async () => {
  const customer = await world().signUp();
  for (const document of [BOOKINGS, SERVICES]) {
    for (const variables of [
      { first: 0 },
      { first: 101 },
      { last: -1 },
      { first: 1, last: 1 },
      { after: 'x' },
      { before: Buffer.from('["other","x"]').toString('base64url') },
    ])
      expect(await customer.refusal(document, variables)).toMatchObject({ code: 'BAD_USER_INPUT' });
  }
  for (const [, search] of badTexts.slice(2))
    expect(await customer.refusal(SERVICES, { search })).toMatchObject({ code: 'BAD_USER_INPUT' });
  for (const providerId of badIds)
    expect(await customer.query(SERVICES, { providerId })).toMatchObject({ services: { nodes: [] } });
  expect(await customer.query(BOOKINGS, { status: [] })).toMatchObject({ bookings: { nodes: [] } });
});
