import { startLiveledger, type World } from '../../../src/testing';
import { available, key, money, problemsOf } from '../payments/given';
import * as doc from './documents';
import { givenItem, givenShop, guest, lines } from './given';
import { givenOrder } from './given';

let app: World;
beforeAll(async () => {
  app = await startLiveledger();
});
afterAll(async () => {
  const problems = await problemsOf(app);
  await app[Symbol.asyncDispose]();
  expect(problems).toEqual([]);
});

interface Created {
  readonly createPaymentRequest: doc.RequestAnswer;
}

it('is scanned, paid, and so ordered, at the prices that were shown', async () => {
  const shop = await givenShop(app);
  const [ann, eve] = [await guest(app), await guest(app)];
  const input = { description: 'Table 4', ...lines([shop.falafel, 2], [shop.tea, 1]) };
  const { createPaymentRequest: request } = await shop.vendor.mutate<Created>(doc.CREATE_REQUEST, { input });
  expect(request).toMatchObject({
    status: 'OPEN',
    amount: { amount: '15.00' },
    order: null,
    lines: [
      { name: 'Falafel', quantity: 2, unitPrice: { amount: '6.50' }, item: { id: shop.falafel } },
      { name: 'Mint tea', quantity: 1 },
    ],
  });
  await shop.vendor.mutate(doc.UPDATE_ITEM, {
    id: shop.falafel,
    input: { name: 'Sold out', price: money('99.00 EUR'), available: false },
  });
  await using placed = await shop.vendor.subscribe(doc.PLACED);

  const answers = await Promise.all([
    ann.request(doc.PAY_REQUEST, { id: request.id, key: key() }),
    eve.request(doc.PAY_REQUEST, { id: request.id, key: key() }),
  ]);

  expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  const [payer, other] = answers[0].errors ? [eve, ann] : [ann, eve];
  const { paymentRequest } = await payer.query<{ paymentRequest: doc.RequestAnswer }>(doc.FIND_REQUEST, {
    id: request.id,
  });
  expect(paymentRequest).toMatchObject({
    status: 'PAID',
    order: {
      number: 1,
      status: 'PLACED',
      total: { amount: '15.00' },
      payment: { status: 'COMPLETED' },
      customer: { id: payer.id },
    },
  });
  expect(await placed.next()).toMatchObject({
    orderPlaced: { order: { id: paymentRequest.order?.id, lines: [{ quantity: 2 }, {}] } },
  });
  await placed.none();
  expect(await other.query(doc.FIND_REQUEST, { id: request.id })).toMatchObject({ paymentRequest: { order: null } });
  expect([await available(payer), await available(other)]).toEqual(['85.00', '100.00']);
});

it('gives the same answer under the same key, and places one order', async () => {
  const shop = await givenShop(app);
  const ann = await guest(app);
  const input = { description: 'Table 4', ...lines([shop.tea, 3]) };
  const { createPaymentRequest: request } = await shop.vendor.mutate<Created>(doc.CREATE_REQUEST, { input });
  const variables = { id: request.id, key: key() };
  const answers = await Promise.all(Array.from({ length: 6 }, () => ann.mutate(doc.PAY_REQUEST, variables)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const { orders } = await ann.query<{ orders: { nodes: object[] } }>(doc.LIST);
  expect(orders.nodes).toHaveLength(1);
});

it('is refunded like any other order: counted no longer, and called off in whole', async () => {
  const shop = await givenShop(app);
  const ann = await guest(app);
  const input = { description: 'Table 4', ...lines([shop.tea, 3]) };
  const made = [];
  for (let n = 0; n < 2; n += 1) {
    const { createPaymentRequest: request } = await shop.vendor.mutate<Created>(doc.CREATE_REQUEST, { input });
    const paid = await ann.mutate<{ payPaymentRequest: doc.RequestAnswer }>(doc.PAY_REQUEST, {
      id: request.id,
      key: key(),
    });
    made.push(paid.payPaymentRequest.order);
  }
  for (const status of ['PREPARING', 'READY', 'COMPLETED'])
    await shop.vendor.mutate(doc.UPDATE, { input: { orderId: made[0]?.id, status } });
  const completed = async () =>
    (await ann.query<{ seller: { completedOrders: number } }>(doc.SELLER, { id: shop.vendor.id })).seller;
  expect(await completed()).toMatchObject({ completedOrders: 1 });
  await shop.vendor.mutate('mutation ($input: RefundInput!) { refundPayment(input: $input) { id } }', {
    input: { paymentId: made[0]?.payment.id, idempotencyKey: key() },
  });
  expect(await completed()).toMatchObject({ completedOrders: 0 });
  expect(await shop.vendor.mutate(doc.CANCEL, { id: made[1]?.id })).toMatchObject({
    cancelOrder: { status: 'CANCELLED', payment: { status: 'REFUNDED' } },
  });
  expect(await available(ann)).toBe('100.00');
});

it('says how much or what for, and only what the seller has', async () => {
  const shop = await givenShop(app);
  const other = await givenShop(app);
  const closed = await givenItem(shop.vendor, 'Soup', '4.00 EUR', { available: false });
  const refusal = (input: object) => shop.vendor.refusal(doc.CREATE_REQUEST, { input: { description: 'x', ...input } });
  expect(await refusal({ ...lines([shop.tea, 1]), amount: money('1.00 EUR') })).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'lines',
  });
  expect(await refusal({})).toMatchObject({ code: 'BAD_USER_INPUT', field: 'amount' });
  expect(await refusal({ lines: [] })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'lines' });
  expect(await refusal(lines([shop.tea, 0]))).toMatchObject({ code: 'BAD_USER_INPUT', field: 'lines.0.quantity' });
  expect(await refusal(lines([other.tea, 1]))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await refusal(lines([closed, 1]))).toMatchObject({ code: 'CONFLICT', reason: 'ITEM_UNAVAILABLE' });
});

it('has no lines and no order where only an amount was asked for', async () => {
  const shop = await givenShop(app);
  const ann = await guest(app);
  const input = { description: 'A round', amount: money('5.00 EUR') };
  const { createPaymentRequest: request } = await shop.vendor.mutate<Created>(doc.CREATE_REQUEST, { input });
  expect(request).toMatchObject({ lines: [], order: null });
  expect(await ann.mutate(doc.PAY_REQUEST, { id: request.id, key: key() })).toMatchObject({
    payPaymentRequest: { lines: [], order: null, status: 'PAID' },
  });
  await givenOrder(ann, shop, 'PLACED');
});
