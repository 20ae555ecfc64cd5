import type { Visitor } from '../../../src/testing';
import { sharedWorld } from '../../transport/shared-world';
import { badIds, badTexts } from '../bad-texts';
import { signedIn, whoMay } from '../callers';
import { admin, available, givenPerson, money, problemsOf } from '../payments/given';
import { AUTOPAY, AUTOPAYS, BILLS, CANCEL, FIND, GENERATED, ISSUE, PAY, UPDATED } from './documents';
import { autopay, find, givenSides, issue, pay, payInput, termsOf, whenBill, type Sides } from './given';

afterAll(async () => expect(await problemsOf(world())).toEqual([]));
const world = sharedWorld();

it.each([
  ['bill', FIND, { id: 'x' }, signedIn],
  ['bills', BILLS, {}, signedIn],
  ['autopays', AUTOPAYS, {}, signedIn],
  ['billGenerated', GENERATED, {}, signedIn],
  ['billUpdated', UPDATED, {}, signedIn],
  ['payBill', PAY, payInput({ id: 'x' }), ['CUSTOMER']],
  ['setAutopay', AUTOPAY, { billerId: 'x' }, ['CUSTOMER']],
  ['issueBill', ISSUE, { input: termsOf({ id: 'x' }) }, ['BILLER']],
  ['cancelBill', CANCEL, { id: 'x' }, ['BILLER']],
])('lets those call %s who may', async (_, document, variables, allowed) => {
  expect(await whoMay(world(), document, variables)).toEqual(allowed);
});

it.each(['PAID', 'CANCELLED'])('refuses to pay or to cancel what is %s, and tells nobody', async (from) => {
  const sides = await givenSides(world());
  const bill = await issue(sides);
  if (from === 'PAID') await pay(sides, bill);
  else await sides.biller.mutate(CANCEL, { id: bill.id });
  await using heard = await sides.customer.subscribe(UPDATED);
  const before = [await find(sides.customer, bill), await available(sides.customer), await available(sides.biller)];
  const refused = { code: 'INVALID_TRANSITION', from };
  for (const more of [{}, { method: 'PROVIDER', provider: 'simulated' }, { method: 'WALLET', provider: 'simulated' }])
    expect(await sides.customer.refusal(PAY, payInput(bill, more))).toMatchObject({ ...refused, to: 'PAID' });
  expect(await sides.biller.refusal(CANCEL, { id: bill.id })).toMatchObject({ ...refused, to: 'CANCELLED' });
  await heard.none();
  expect([await find(sides.customer, bill), await available(sides.customer), await available(sides.biller)]).toEqual(
    before,
  );
});

it('can be paid and cancelled while it is overdue', async () => {
  const sides = await givenSides(world());
  const bills = [await issue(sides, { dueIn: -1_000 }), await issue(sides, { dueIn: -1_000 })] as const;
  for (const bill of bills) await whenBill(sides.customer, bill, 'OVERDUE');
  await pay(sides, bills[0]);
  await sides.biller.mutate(CANCEL, { id: bills[1].id });
  expect([(await find(sides.customer, bills[0]))?.status, (await find(sides.customer, bills[1]))?.status]).toEqual([
    'PAID',
    'CANCELLED',
  ]);
});

it('is an affair of its two sides: to all others there is nothing to act upon', async () => {
  const roles = ['CUSTOMER', 'BILLER'];
  const sides: Sides = {
    customer: await givenPerson(world(), '90.00 EUR', roles),
    biller: await givenPerson(world(), '90.00 EUR', roles),
  };
  const bill = await issue(sides);
  const stranger = await givenPerson(world(), '90.00 EUR', roles);
  const answers = new Set<string>();
  const refuse = async (visitor: Visitor, document: string, variables: object) => {
    const { code, message } = await visitor.refusal(document, variables);
    answers.add(`${code} ${message}`);
  };
  for (const visitor of [stranger, sides.biller]) await refuse(visitor, PAY, payInput(bill));
  for (const visitor of [stranger, sides.customer]) await refuse(visitor, CANCEL, { id: bill.id });
  for (const id of badIds) {
    await refuse(sides.customer, PAY, payInput({ id }));
    await refuse(sides.biller, CANCEL, { id });
    await refuse(sides.customer, AUTOPAY, { billerId: id, limit: money('1.00 EUR') });
    await refuse(sides.customer, AUTOPAY, { billerId: id });
    await refuse(sides.biller, ISSUE, { input: termsOf({ id }) });
    expect(await sides.customer.query(FIND, { id })).toEqual({ bill: null });
  }
  await refuse(sides.customer, AUTOPAY, { billerId: (await world().signUp()).id, limit: money('1.00 EUR') });
  expect([...answers]).toEqual(['NOT_FOUND There is no such thing, or it is not yours to see.']);
});

it('refuses bills that are none', async () => {
  const sides = await givenSides(world());
  const { customer, biller } = sides;
  const issued = await issue(sides, { reference: 'Twice' });
  const refuse = (more: object) => biller.refusal(ISSUE, { input: termsOf(customer, { more }) });

  expect(await refuse({ reference: ' Twice ' })).toMatchObject({ code: 'CONFLICT', reason: 'REFERENCE_USED' });
  await biller.mutate(CANCEL, { id: issued.id });
  expect(await refuse({ reference: 'Twice' })).toMatchObject({ code: 'CONFLICT', reason: 'REFERENCE_USED' });
  await issue({ ...sides, biller: await world().signUp({ roles: ['BILLER'] }) }, { reference: 'Twice' });
  expect(await refuse({ customerId: biller.id })).toMatchObject({ code: 'CONFLICT', reason: 'SELF' });
  expect(await refuse({ customerId: (await world().signUp({ roles: ['SELLER'] })).id })).toMatchObject({
    code: 'CONFLICT',
    reason: 'NOT_A_CUSTOMER',
  });
  for (const [, reference] of badTexts) expect(await refuse({ reference })).toMatchObject({ code: 'BAD_USER_INPUT' });
  for (const reference of ['x'.repeat(101), 'a\nb'])
    expect(await refuse({ reference })).toMatchObject({ field: 'reference' });
  for (const amount of ['0', '-1', '0.001', '1e3', `1${'0'.repeat(30)}`])
    expect(await refuse({ amount: { amount, currency: 'EUR' } })).toMatchObject({ code: 'BAD_USER_INPUT' });
  for (const moment of [
    '2031-02-30T00:00:00Z',
    '2031-01-01',
    'tomorrow',
    '',
    0,
    '0001-01-01T00:00:00+14:00',
    '1999-12-31T23:59:59Z',
    '9999-12-31T23:59:59-12:00',
  ])
    for (const field of ['dueAt', 'periodStart', 'periodEnd'])
      expect(await refuse({ [field]: moment })).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(await refuse({ periodStart: '2031-02-01T00:00:00.001Z', periodEnd: '2031-02-01T00:00:00Z' })).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'periodEnd',
  });
  for (const utility of ['FIRE', '', null]) expect(await refuse({ utility })).toMatchObject({ code: 'BAD_USER_INPUT' });
});

it('takes one end of a period, and the last moment it knows', async () => {
  const sides = await givenSides(world());
  const bill = await issue(sides, { more: { periodEnd: '9999-12-29T00:00:00Z', dueAt: '9999-12-31T23:59:59.999Z' } });
  expect(bill).toMatchObject({ periodStart: null, periodEnd: '9999-12-29T00:00:00.000Z' });
  expect(
    await issue(sides, { more: { periodStart: '2000-01-01T00:00:00Z', dueAt: '2000-01-01T00:00:00Z' } }),
  ).toMatchObject({ status: 'DUE' });
});

it('refuses payments that cannot be', async () => {
  const sides = await givenSides(world(), '29.99 EUR');
  const bill = await issue(sides);
  const refuse = (more: object) => sides.customer.refusal(PAY, payInput(bill, more));
  expect(await refuse({})).toMatchObject({ code: 'INSUFFICIENT_FUNDS', available: '29.99', required: '30.00' });
  for (const method of ['PROVIDER', 'WALLET'])
    for (const provider of [undefined, null, '', 'nobody', 'x'.repeat(10_000), 'a\0b'])
      expect(await refuse({ method, provider })).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(await refuse({ method: 'PROVIDER' })).toMatchObject({ field: 'provider' });
  expect(await refuse({ method: 'CASH' })).toMatchObject({ code: 'BAD_USER_INPUT' });
  for (const idempotencyKey of ['', 'x'.repeat(201), 'a b', '\n'])
    expect(await refuse({ idempotencyKey })).toMatchObject({ code: 'BAD_USER_INPUT' });
  await (
    await admin(world())
  ).mutate('mutation ($id: ID!) { suspendUser(userId: $id, reason: "test") { id } }', { id: sides.biller.id });
  expect(await refuse({ method: 'PROVIDER', provider: 'simulated' })).toMatchObject({
    code: 'CONFLICT',
    reason: 'SUSPENDED',
  });
  expect(await find(sides.customer, bill)).toMatchObject({ status: 'DUE', payment: null, version: 1 });
});

it('refuses limits that are none, and wishes for oneself', async () => {
  const sides = await givenSides(world());
  const both = await world().signUp({ roles: ['CUSTOMER', 'BILLER'] });
  for (const amount of ['0', '-1', '0.001', `1${'0'.repeat(30)}`])
    expect(
      await sides.customer.refusal(AUTOPAY, { billerId: sides.biller.id, limit: { amount, currency: 'EUR' } }),
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  expect(await both.refusal(AUTOPAY, { billerId: both.id, limit: money('1.00 EUR') })).toMatchObject({
    code: 'CONFLICT',
    reason: 'SELF',
  });
  // Whoever sends bills no longer can still be forgotten.
  await autopay(sides, '1.00 EUR');
  await (
    await admin(world())
  ).mutate('mutation ($id: ID!) { setUserRoles(userId: $id, roles: [SELLER]) { id } }', { id: sides.biller.id });
  expect(await autopay(sides, null)).toBeNull();
});
