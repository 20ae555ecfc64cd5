import { startLiveledger, type World } from '../../../src/testing';
import { admin, available, key, money, problemsOf } from '../payments/given';
import { REFUND } from '../payments/documents';
import { tell, withProviders } from '../payments/provider';
import {
  CANCEL,
  GENERATED,
  ISSUE,
  NOTICES,
  PAY,
  UPDATED,
  type BillAnswer,
  type Generated,
  type Noticed,
  type Updated,
} from './documents';
import { find, givenSides, issue, pay, payInput, termsOf, whenBill, type Sides } from './given';

let app: World;
beforeAll(async () => {
  app = await startLiveledger({ env: withProviders });
});
afterAll(async () => expect(await problemsOf(app)).toEqual([]));
afterAll(() => app[Symbol.asyncDispose]());

/** Everybody who might hear of it listens. */
async function everybodyListens({ customer, biller }: Sides) {
  const [stranger, boss] = [await app.signUp({ roles: ['CUSTOMER', 'BILLER'] }), await admin(app)];
  const events = {
    customer: await customer.subscribe<Updated>(UPDATED),
    biller: await biller.subscribe<Updated>(UPDATED),
  };
  const silent = [];
  for (const document of [GENERATED, UPDATED, NOTICES])
    for (const visitor of [stranger, boss]) silent.push(await visitor.subscribe(document));
  // Of what he is told beside these events, `billers` speaks.
  silent.push(await biller.subscribe(GENERATED));
  return { events, silent, notices: await customer.subscribe<Noticed>(NOTICES) };
}
type Everybody = Awaited<ReturnType<typeof everybodyListens>>;

async function heardByBoth({ events, silent }: Everybody): Promise<Updated['billUpdated']> {
  const one = (await events.customer.next()).billUpdated;
  expect((await events.biller.next()).billUpdated).toEqual(one);
  for (const heard of [...silent, ...Object.values(events)]) await heard.none();
  return one;
}

const noticed = async ({ notices }: Everybody) => (await notices.next()).notificationReceived.notification;

it('reaches its customer, and nobody else', async () => {
  const sides = await givenSides(app);
  const { customer, biller } = sides;
  const heard = await everybodyListens(sides);
  await using generated = await customer.subscribe<Generated>(GENERATED);
  const more = { periodStart: '2031-01-01T00:00:00+01:00', periodEnd: '2031-01-01T00:00:00+01:00' };

  const { issueBill: bill } = await biller.mutate<{ issueBill: BillAnswer }>(ISSUE, {
    input: termsOf(customer, { reference: ' 2031-01 ', more }),
  });

  expect(bill).toMatchObject({
    status: 'DUE',
    utility: 'WATER',
    reference: '2031-01',
    amount: { amount: '30.00', currency: 'EUR' },
    periodStart: '2030-12-31T23:00:00.000Z',
    biller: { id: biller.id },
    customer: { id: customer.id },
    payment: null,
    version: 1,
  });
  const { billGenerated } = await generated.next();
  expect(billGenerated).toMatchObject({ utility: 'WATER', amount: bill.amount, bill });
  expect(await noticed(heard)).toMatchObject({ title: 'New bill', subjectId: bill.id });
  for (const nothing of [...heard.silent, ...Object.values(heard.events), heard.notices]) await nothing.none();
  for (const visitor of [customer, biller, await admin(app)]) expect(await find(visitor, bill)).toEqual(bill);
  expect(await find(await app.signUp({ roles: ['CUSTOMER', 'BILLER'] }), bill)).toBeNull();
  expect(await customer.query('query ($id: ID!) { node(id: $id) { __typename id } }', { id: bill.id })).toEqual({
    node: { __typename: 'Bill', id: bill.id },
  });
});

it('is paid from the balance at once', async () => {
  const sides = await givenSides(app, '30.00 EUR');
  const bill = await issue(sides);
  const heard = await everybodyListens(sides);

  const payment = await pay(sides, bill);

  expect(payment).toMatchObject({
    status: 'COMPLETED',
    method: 'BALANCE',
    reason: 'BILL',
    provider: null,
    checkoutUrl: null,
    subject: { id: bill.id, status: 'PAID' },
  });
  expect(await heardByBoth(heard)).toMatchObject({
    status: 'PAID',
    bill: {
      id: bill.id,
      status: 'PAID',
      version: 2,
      payment: { id: payment.id, status: 'COMPLETED', amount: { amount: '30.00' } },
    },
  });
  await heard.notices.none();
  expect([await available(sides.customer), await available(sides.biller)]).toEqual(['0.00', '30.00']);
});

it.each(['PROVIDER', 'WALLET'])('is paid by %s when the provider says so', async (method) => {
  const sides = await givenSides(app, null);
  const bill = await issue(sides);
  const heard = await everybodyListens(sides);
  const INVALIDATED = 'subscription { cacheInvalidated(typenames: ["Bill"]) { entityId } }';
  await using stale = await sides.biller.subscribe(INVALIDATED);

  const pending = await pay(sides, bill, { method, provider: 'zeffy' });
  expect(pending).toMatchObject({ status: 'PENDING', method, provider: 'zeffy' });
  expect(pending.checkoutUrl).toContain(pending.id);
  expect(await find(sides.biller, bill)).toMatchObject({
    status: 'DUE',
    version: 2,
    payment: { id: pending.id, status: 'PENDING' },
  });
  // Nothing that people are told of, but what is cached of it is no longer true.
  expect(await stale.next()).toEqual({ cacheInvalidated: { entityId: bill.id } });
  for (const nothing of Object.values(heard.events)) await nothing.none();

  const data = {
    paymentId: pending.id,
    reference: `z-${pending.id}`,
    amount: money('30.00 EUR'),
    transactionHash: '0xab',
  };
  expect((await tell(app, { type: 'payment.completed', data })).status).toBe(200);

  expect(await heardByBoth(heard)).toMatchObject({
    status: 'PAID',
    bill: { version: 3, payment: { id: pending.id, status: 'COMPLETED', method } },
  });
  await heard.notices.none();
  expect(await available(sides.biller)).toBe('30.00');
});

it('stays as it was when the payment fails, and can be paid again', async () => {
  const sides = await givenSides(app, null);
  const bill = await issue(sides);
  const heard = await everybodyListens(sides);
  const first = await pay(sides, bill, { method: 'PROVIDER', provider: 'zeffy' });
  await tell(app, { type: 'payment.failed', data: { paymentId: first.id, reference: 'f-1', failure: 'DECLINED' } });
  for (const nothing of Object.values(heard.events)) await nothing.none();
  expect(await find(sides.customer, bill)).toMatchObject({
    status: 'DUE',
    payment: { id: first.id, status: 'FAILED', failure: 'DECLINED' },
  });

  const second = await pay(sides, bill, { method: 'PROVIDER', provider: 'simulated' });

  expect(await heardByBoth(heard)).toMatchObject({ status: 'PAID', bill: { payment: { id: second.id } } });
});

it('cannot be paid by two providers at once, but from the balance; what comes late is credited', async () => {
  const sides = await givenSides(app, '30.00 EUR');
  const bill = await issue(sides);
  const pending = await pay(sides, bill, { method: 'PROVIDER', provider: 'zeffy' });
  expect(await sides.customer.refusal(PAY, payInput(bill, { method: 'WALLET', provider: 'other' }))).toMatchObject({
    code: 'CONFLICT',
    reason: 'PAYMENT_PENDING',
    paymentId: pending.id,
  });
  const paid = await pay(sides, bill);
  expect(await find(sides.biller, bill)).toMatchObject({ status: 'PAID', payment: { id: paid.id } });
  const data = { paymentId: pending.id, reference: 'late-1', amount: money('30.00 EUR') };
  expect((await tell(app, { type: 'payment.completed', data })).status).toBe(200);
  expect([await available(sides.customer), await available(sides.biller)]).toEqual(['30.00', '30.00']);
});

it('is taken back by its biller: what is on its way is called off, and credited when it comes', async () => {
  const sides = await givenSides(app, null);
  const bill = await issue(sides);
  const pending = await pay(sides, bill, { method: 'PROVIDER', provider: 'zeffy' });
  const heard = await everybodyListens(sides);

  const { cancelBill } = await sides.biller.mutate<{ cancelBill: BillAnswer }>(CANCEL, { id: bill.id });

  expect(cancelBill).toMatchObject({ status: 'CANCELLED', payment: { id: pending.id, status: 'CANCELLED' } });
  expect(await heardByBoth(heard)).toMatchObject({ status: 'CANCELLED', bill: cancelBill });
  expect(await noticed(heard)).toMatchObject({ title: 'Bill cancelled', subjectId: bill.id });
  const data = { paymentId: pending.id, reference: 'late-2', amount: money('30.00 EUR') };
  expect((await tell(app, { type: 'payment.completed', data })).status).toBe(200);
  expect([await available(sides.customer), await available(sides.biller)]).toEqual(['30.00', '0.00']);
  expect(await find(sides.customer, bill)).toEqual(cancelBill);
});

it.each([
  ['DUE', 10_000_000],
  ['OVERDUE', -1_000],
])('is %s again when all of it went back, and not before', async (status, dueIn) => {
  const sides = await givenSides(app, '60.00 EUR');
  const bill = await issue(sides, { dueIn });
  await whenBill(sides.customer, bill, status);
  const { id: paymentId } = await pay(sides, bill);
  const heard = await everybodyListens(sides);
  const refund = (amount: string | null) =>
    sides.biller.mutate(REFUND, { input: { paymentId, amount: amount && money(amount), idempotencyKey: key() } });

  await refund('10.00 EUR');
  for (const nothing of Object.values(heard.events)) await nothing.none();
  expect(await find(sides.customer, bill)).toMatchObject({ status: 'PAID', payment: { status: 'PARTIALLY_REFUNDED' } });
  await refund(null);

  expect(await heardByBoth(heard)).toMatchObject({
    status,
    bill: { status, payment: { id: paymentId, status: 'REFUNDED' } },
  });
  expect(await available(sides.customer)).toBe('60.00');
  const again = await pay(sides, bill);
  expect(await heardByBoth(heard)).toMatchObject({ status: 'PAID', bill: { payment: { id: again.id } } });
  await heard.notices.none();
});

it('is overdue within five seconds, also when the server was away', async () => {
  await using own = await startLiveledger();
  const sides = await givenSides(own);
  await using before = await sides.customer.subscribe<Updated>(UPDATED);
  const [soon, past] = [await issue(sides, { dueIn: 3_000 }), await issue(sides, { dueIn: -400 * 24 * 3_600_000 })];
  expect((await before.next()).billUpdated).toMatchObject({
    status: 'OVERDUE',
    bill: { id: past.id, version: 2, payment: null },
  });
  const after = before.cursor ?? '';
  await own.restart();
  for (const visitor of [sides.customer, sides.biller]) {
    await using heard = await visitor.subscribe<Updated>(
      UPDATED,
      {},
      { after: visitor === sides.customer ? after : soon.dueAt },
    );
    const late = await heard.next({ where: ({ billUpdated }) => billUpdated.bill.id === soon.id });
    expect(late.billUpdated).toMatchObject({ status: 'OVERDUE', bill: { status: 'OVERDUE' } });
    expect(Date.now() - Date.parse(soon.dueAt)).toBeLessThan(5_000);
    await heard.none();
  }
  const { notifications } = await sides.customer.query<{
    notifications: { nodes: { title: string; subjectId: string }[] };
  }>('{ notifications(kinds: [BILL]) { nodes { title subjectId } } }');
  expect(notifications.nodes.filter(({ title }) => title === 'Bill overdue').map(({ subjectId }) => subjectId)).toEqual(
    [soon.id, past.id],
  );
  expect(await problemsOf(own)).toEqual([]);
});

it('goes on after the last cursor, each event once', async () => {
  const sides = await givenSides(app, '100.00 EUR');
  await using first = await sides.customer.subscribe(GENERATED);
  await using second = await sides.biller.subscribe(UPDATED);
  const [a, b] = [await issue(sides), await issue(sides)];
  await pay(sides, a);
  await sides.biller.mutate(CANCEL, { id: b.id });
  const [generated, updated] = [first.cursor ?? '', second.cursor ?? ''];
  await using news = await sides.customer.subscribe<Generated>(GENERATED, {}, { after: generated });
  const ids = [(await news.next()).billGenerated.bill.id];
  const between = news.cursor ?? '';
  ids.push((await news.next()).billGenerated.bill.id);
  await news.none();
  expect(ids).toEqual([a.id, b.id]);
  await using rest = await sides.customer.subscribe<Generated>(GENERATED, {}, { after: between });
  expect((await rest.next()).billGenerated.bill.id).toBe(b.id);
  await using changes = await sides.biller.subscribe<Updated>(UPDATED, {}, { after: updated });
  expect([(await changes.next()).billUpdated.status, (await changes.next()).billUpdated.status]).toEqual([
    'PAID',
    'CANCELLED',
  ]);
  await changes.none();
});

it('gives the same answer for the same key, and pays once', async () => {
  const sides = await givenSides(app, '100.00 EUR');
  const variables = payInput(await issue(sides));
  const first = await sides.customer.request(PAY, variables);
  expect(await sides.customer.request(PAY, variables)).toEqual(first);
  expect(
    (first as { extensions?: { events: { type: string }[] } }).extensions?.events.map(({ type }) => type),
  ).toContain('BillUpdatedEvent');
  expect(
    await sides.customer.refusal(PAY, { input: { ...variables.input, method: 'PROVIDER', provider: 'zeffy' } }),
  ).toMatchObject({
    code: 'IDEMPOTENCY_KEY_REUSED',
  });
  expect(await available(sides.customer)).toBe('70.00');
});
