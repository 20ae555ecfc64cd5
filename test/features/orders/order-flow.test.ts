import { startLiveledger, type World } from '../../../src/testing';
import { openRows } from '../identity/given';
import { available, givenPerson, key, problemsOf } from '../payments/given';
import { tell, withProviders } from '../payments/provider';
import * as doc from './documents';
import { cancel, find, givenItem, givenOrder, givenShop, guest, lines, place, update, wish } from './given';

let app: World;
beforeAll(async () => {
  app = await startLiveledger({ env: withProviders });
});
afterAll(async () => {
  const problems = await problemsOf(app);
  await app[Symbol.asyncDispose]();
  expect(problems).toEqual([]);
});

type Event = Record<string, Record<string, unknown>>;

it('goes from the balance to the counter, and each side hears its part', async () => {
  const shop = await givenShop(app);
  const { vendor } = shop;
  const [ann, eve, other] = [await guest(app), await guest(app), await givenPerson(app, null, ['SELLER'])];
  await using placed = await vendor.subscribe<Event>(doc.PLACED);
  await using notPlaced = await other.subscribe(doc.PLACED);
  await using forVendor = await vendor.subscribe<Event>(doc.STATUS);
  await using forAnn = await ann.subscribe<Event>(doc.STATUS);
  await using forEve = await eve.subscribe(doc.STATUS);
  await using ready = await ann.subscribe<Event>(doc.READY);
  await using vendorReady = await vendor.subscribe(doc.READY);

  const order = await place(ann, shop, { ...lines([shop.falafel, 2], [shop.tea, 1]), note: 'No onions' });

  expect(order).toMatchObject({
    number: 1,
    status: 'PLACED',
    note: 'No onions',
    version: 1,
    total: { amount: '15.00', currency: 'EUR' },
    payment: { status: 'COMPLETED', method: 'BALANCE', refunded: { amount: '0.00' } },
    lines: [
      {
        name: 'Falafel',
        quantity: 2,
        unitPrice: { amount: '6.50' },
        total: { amount: '13.00' },
        item: { name: 'Falafel' },
      },
      { name: 'Mint tea', quantity: 1, total: { amount: '2.00' } },
    ],
  });
  expect([await available(ann), await available(vendor)]).toEqual(['85.00', '15.00']);
  const { orderPlaced } = await placed.next();
  expect(orderPlaced).toMatchObject({ customerName: order.customer.displayName, order: { ...order, review: null } });

  const estimatedReadyAt = '2030-01-02T03:04:05.000Z';
  await update(vendor, order.id, 'PREPARING', { estimatedReadyAt });
  await update(vendor, order.id, 'READY');
  await update(vendor, order.id, 'COMPLETED');

  for (const heard of [forAnn, forVendor]) {
    const steps = [];
    for (let n = 0; n < 3; n += 1) steps.push((await heard.next())['orderStatusChanged']);
    expect(steps).toMatchObject([
      { previousStatus: 'PLACED', status: 'PREPARING', estimatedReadyAt, itemName: 'Falafel and 1 more' },
      { previousStatus: 'PREPARING', status: 'READY', estimatedReadyAt, order: { version: 3, status: 'READY' } },
      { previousStatus: 'READY', status: 'COMPLETED', order: { version: 4, payment: { status: 'COMPLETED' } } },
    ]);
    await heard.none();
  }
  expect((await ready.next())['orderReady']).toMatchObject({
    itemName: 'Falafel and 1 more',
    message: 'Order 1: Falafel and 1 more are ready',
    order: { id: order.id, status: 'READY', version: 3 },
  });
  for (const silent of [notPlaced, forEve, vendorReady, ready, placed]) await silent.none();
});

it('is not kept where there is not enough money, also not its number', async () => {
  const shop = await givenShop(app);
  const ann = await guest(app, '5.00 EUR');
  expect(await ann.refusal(doc.PLACE, wish(shop))).toMatchObject({
    code: 'INSUFFICIENT_FUNDS',
    available: '5.00',
    required: '6.50',
  });
  const rich = await guest(app);
  expect((await place(rich, shop)).number).toBe(1);
  expect((await ann.query<{ orders: { nodes: object[] } }>(doc.LIST)).orders.nodes).toEqual([]);
  expect(await available(ann)).toBe('5.00');
});

it.each(['PROVIDER', 'WALLET'])('waits for a %s, and is placed when the money is there', async (method) => {
  const shop = await givenShop(app);
  const ann = await guest(app, null);
  await using placed = await shop.vendor.subscribe<Event>(doc.PLACED);
  await using status = await ann.subscribe<Event>(doc.STATUS);
  const order = await place(ann, shop, { method, provider: 'zeffy' });
  expect(order).toMatchObject({ status: 'AWAITING_PAYMENT', payment: { status: 'PENDING', method } });
  expect(order.payment.checkoutUrl).toContain(order.payment.id);
  await placed.none();

  const data = { paymentId: order.payment.id, reference: key(), amount: { amount: '6.50', currency: 'EUR' } };
  expect((await tell(app, { type: 'payment.completed', data })).status).toBe(200);

  expect((await placed.next())['orderPlaced']).toMatchObject({
    order: { id: order.id, status: 'PLACED', version: 2, payment: { status: 'COMPLETED' } },
  });
  expect((await status.next())['orderStatusChanged']).toMatchObject({
    previousStatus: 'AWAITING_PAYMENT',
    status: 'PLACED',
  });
  expect(await available(shop.vendor)).toBe('6.50');
});

it('is cancelled when its payment fails', async () => {
  const shop = await givenShop(app);
  const ann = await guest(app, null);
  await using status = await ann.subscribe<Event>(doc.STATUS);
  await using placed = await shop.vendor.subscribe(doc.PLACED);
  const order = await givenOrder(ann, shop, 'AWAITING_PAYMENT');

  const data = { paymentId: order.payment.id, reference: key(), failure: 'DECLINED' };
  expect((await tell(app, { type: 'payment.failed', data })).status).toBe(200);

  expect((await status.next())['orderStatusChanged']).toMatchObject({
    previousStatus: 'AWAITING_PAYMENT',
    status: 'CANCELLED',
    order: { cancelledBy: null, payment: { status: 'FAILED' } },
  });
  await placed.none();
});

it('is not waited for longer than a day, and its customer owes nothing', async () => {
  const shop = await givenShop(app);
  const ann = await guest(app);
  await using status = await ann.subscribe<Event>(doc.STATUS);
  await using told = await ann.subscribe<Event>(
    'subscription { notificationReceived(kinds: [ORDER]) { notification { title subjectId } } }',
  );
  const order = await givenOrder(ann, shop, 'AWAITING_PAYMENT');
  await using rows = await openRows(app);

  const [job] = await rows.query<{ due: boolean }>(
    `UPDATE job SET run_at = now() WHERE kind = 'payments.expire-payment' AND payload->>'paymentId' = $1
     RETURNING (SELECT j.run_at BETWEEN now() + interval '23 hours 59 minutes' AND now() + interval '24 hours' FROM job j WHERE j.id = job.id) AS due`,
    [order.payment.id],
  );

  expect(job).toEqual({ due: true });
  expect((await status.next({ within: 10_000 }))['orderStatusChanged']).toMatchObject({
    previousStatus: 'AWAITING_PAYMENT',
    status: 'CANCELLED',
    order: { id: order.id, cancelledBy: null, payment: { status: 'FAILED' } },
  });
  expect((await told.next({ within: 10_000 }))['notificationReceived']).toMatchObject({
    notification: { title: `Order ${order.number} is cancelled`, subjectId: order.id },
  });
  expect([await available(ann), await available(shop.vendor)]).toEqual(['100.00', '0.00']);
  expect(await ann.query('query ($id: ID!) { payment(id: $id) { failure } }', { id: order.payment.id })).toEqual({
    payment: { failure: 'EXPIRED' },
  });

  const data = { paymentId: order.payment.id, reference: key(), amount: { amount: '6.50', currency: 'EUR' } };
  expect((await tell(app, { type: 'payment.completed', data })).status).toBe(200);
  expect([await available(ann), await available(shop.vendor)]).toEqual(['106.50', '0.00']);
  expect(await find(ann, order.id)).toMatchObject({ status: 'CANCELLED', version: 2 });
});

it.each(['customer', 'vendor'])(
  'is called off by its %s while it waits, and money that comes later is a top-up',
  async (who) => {
    const shop = await givenShop(app);
    const ann = await guest(app, null);
    const order = await givenOrder(ann, shop, 'AWAITING_PAYMENT');
    await using invalid = await ann.subscribe<Event>(doc.INVALIDATED);

    const cancelled = await cancel(who === 'customer' ? ann : shop.vendor, order.id, 'Too slow');

    expect(cancelled).toMatchObject({
      status: 'CANCELLED',
      cancelReason: 'Too slow',
      payment: { status: 'CANCELLED' },
    });
    expect((await invalid.next())['cacheInvalidated']).toMatchObject({ typename: 'Order', entityId: order.id });
    expect((await invalid.next())['cacheInvalidated']).toMatchObject({
      typename: 'Payment',
      entityId: order.payment.id,
    });
    const data = { paymentId: order.payment.id, reference: key(), amount: { amount: '6.50', currency: 'EUR' } };
    expect((await tell(app, { type: 'payment.completed', data })).status).toBe(200);
    expect([await available(ann), await available(shop.vendor)]).toEqual(['6.50', '0.00']);
    expect(await find(ann, order.id)).toMatchObject({ status: 'CANCELLED', version: 2 });
  },
);

it('pays by itself with the simulated provider', async () => {
  const shop = await givenShop(app);
  const ann = await guest(app, null);
  await using placed = await shop.vendor.subscribe<Event>(doc.PLACED);
  const { id } = await place(ann, shop, { method: 'PROVIDER', provider: 'simulated' });
  expect((await placed.next())['orderPlaced']).toMatchObject({ order: { id, status: 'PLACED' } });
});

it.each([
  ['customer', 'PLACED'],
  ['vendor', 'PLACED'],
  ['vendor', 'PREPARING'],
  ['vendor', 'READY'],
])('is called off by its %s when it is %s, and all of it goes back', async (who, from) => {
  const shop = await givenShop(app);
  const ann = await guest(app);
  const order = await givenOrder(ann, shop, from);
  const side = who === 'customer' ? 'CUSTOMER' : 'SELLER';
  await using told = await (who === 'customer' ? shop.vendor : ann).subscribe<Event>(doc.NOTIFIED);

  const cancelled = await cancel(who === 'customer' ? ann : shop.vendor, order.id);

  expect(cancelled).toMatchObject({
    status: 'CANCELLED',
    version: order.version + 1,
    cancelledBy: side,
    payment: { status: 'REFUNDED', refunded: { amount: '6.50' } },
  });
  expect([await available(ann), await available(shop.vendor)]).toEqual(['100.00', '0.00']);
  expect((await told.next())['notificationReceived']).toMatchObject({
    notification: { kind: 'ORDER', subjectId: order.id, title: 'Order 1 is cancelled' },
  });
});

it('is not called off where the seller has spent the money', async () => {
  const shop = await givenShop(app);
  const ann = await guest(app);
  const order = await place(ann, shop);
  await shop.vendor.mutate('mutation ($input: TransferInput!) { transfer(input: $input) { id } }', {
    input: { to: ann.id, amount: { amount: '6.00', currency: 'EUR' }, idempotencyKey: key() },
  });
  for (const by of [ann, shop.vendor])
    expect(await by.refusal(doc.CANCEL, { id: order.id })).toMatchObject({
      code: 'INSUFFICIENT_FUNDS',
      available: '0.50',
    });
  expect(await find(ann, order.id)).toMatchObject({ status: 'PLACED', version: 1 });
});

it('gives back only what is left after a refund of a part', async () => {
  const shop = await givenShop(app);
  const ann = await guest(app);
  const order = await place(ann, shop);
  const refund = (amount?: string) =>
    shop.vendor.mutate('mutation ($input: RefundInput!) { refundPayment(input: $input) { id } }', {
      input: {
        paymentId: order.payment.id,
        ...(amount && { amount: { amount, currency: 'EUR' } }),
        idempotencyKey: key(),
      },
    });
  await refund('1.50');
  expect(await update(shop.vendor, order.id, 'PREPARING')).toMatchObject({ payment: { status: 'PARTIALLY_REFUNDED' } });
  expect(await cancel(shop.vendor, order.id)).toMatchObject({ payment: { status: 'REFUNDED' } });
  expect(await available(ann)).toBe('100.00');

  const second = await place(ann, shop);
  await shop.vendor.mutate('mutation ($input: RefundInput!) { refundPayment(input: $input) { id } }', {
    input: { paymentId: second.payment.id, idempotencyKey: key() },
  });
  expect(await cancel(shop.vendor, second.id)).toMatchObject({ status: 'CANCELLED', payment: { status: 'REFUNDED' } });
  expect(await available(ann)).toBe('100.00');
});

it('keeps name and price as they were sold', async () => {
  const shop = await givenShop(app);
  const ann = await guest(app);
  const order = await place(ann, shop);
  await shop.vendor.mutate(doc.UPDATE_ITEM, {
    id: shop.falafel,
    input: { name: 'Falafel deluxe', price: { amount: '9.00', currency: 'EUR' } },
  });
  expect(await find(ann, order.id)).toMatchObject({
    lines: [{ name: 'Falafel', unitPrice: { amount: '6.50' }, item: { name: 'Falafel deluxe' } }],
  });
});

it('is the subject of its payment', async () => {
  const shop = await givenShop(app);
  const ann = await guest(app);
  const order = await place(ann, shop);
  const { payment, node } = await ann.query(
    `query ($id: ID!, $order: ID!) { payment(id: $id) { reason subject { ... on Order { id number } } } node(id: $order) { id } }`,
    { id: order.payment.id, order: order.id },
  );
  expect(payment).toEqual({ reason: 'ORDER', subject: { id: order.id, number: 1 } });
  expect(node).toEqual({ id: order.id });
});

it('makes one order of one key, and refuses another input under it', async () => {
  const shop = await givenShop(app);
  const ann = await guest(app);
  const variables = wish(shop);
  const answers = await Promise.all(Array.from({ length: 8 }, () => ann.mutate(doc.PLACE, variables)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await available(ann)).toBe('93.50');
  const other = { input: { ...variables.input, ...lines([shop.falafel, 2]) } };
  expect(await ann.refusal(doc.PLACE, other)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
});

it('numbers 30 at once from 1 to 30, each seller by himself', async () => {
  const shops = [await givenShop(app), await givenShop(app)] as const;
  const guests = await Promise.all(Array.from({ length: 10 }, () => guest(app, '40.00 EUR')));
  const broke = await guest(app, '1.00 EUR');
  const wishes = shops.flatMap((shop) =>
    guests.flatMap((ann) => [0, 1, 2].map(() => place(ann, shop).catch(() => null))),
  );
  const refused = shops.flatMap((shop) => [0, 1, 2].map(() => broke.refusal(doc.PLACE, wish(shop))));
  const numbers = (await Promise.all(wishes)).map((order) => order?.number);
  await Promise.all(refused);
  const upTo30 = Array.from({ length: 30 }, (_, index) => index + 1);
  for (const from of [0, 30])
    expect(numbers.slice(from, from + 30).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(upTo30);
});

it('takes a large menu, and many of one thing', async () => {
  const shop = await givenShop(app);
  const rich = await guest(app, '100000.00 EUR');
  const cheap = await givenItem(shop.vendor, 'Napkin', '0.01 EUR');
  const many = Array.from({ length: 100 }, () => [cheap, 1000] as const);
  expect(await place(rich, shop, lines(...many))).toMatchObject({ total: { amount: '1000.00' } });
});
