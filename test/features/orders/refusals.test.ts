import { startLiveledger, type World } from '../../../src/testing';
import { badTexts } from '../bad-texts';
import { whoMay } from '../callers';
import { suspend, openRows } from '../identity/given';
import { available, givenPerson, key, problemsOf } from '../payments/given';
import { withProviders } from '../payments/provider';
import * as doc from './documents';
import { cancel, find, givenItem, givenOrder, givenShop, guest, lines, place, update, wish, type Shop } from './given';

let app: World;
let shop: Shop;
beforeAll(async () => {
  app = await startLiveledger({ env: withProviders });
  shop = await givenShop(app);
});
afterAll(async () => {
  const problems = await problemsOf(app);
  await app[Symbol.asyncDispose]();
  expect(problems).toEqual([]);
});

const states = ['AWAITING_PAYMENT', 'PLACED', 'PREPARING', 'READY', 'COMPLETED', 'CANCELLED'] as const;
const next: Readonly<Record<string, string>> = { PLACED: 'PREPARING', PREPARING: 'READY', READY: 'COMPLETED' };

it.each(states)('goes from %s only where the table says', async (from) => {
  const ann = await guest(app);
  const order = await givenOrder(ann, shop, from);
  await using heard = await ann.subscribe(doc.STATUS, { orderId: order.id });
  for (const to of states) {
    if (next[from] === to) continue;
    expect(await shop.vendor.refusal(doc.UPDATE, { input: { orderId: order.id, status: to } })).toMatchObject({
      code: 'INVALID_TRANSITION',
      from,
      to,
    });
  }
  const mayNot = [
    ...(['PREPARING', 'READY', 'COMPLETED', 'CANCELLED'].includes(from) ? [ann] : []),
    ...(['COMPLETED', 'CANCELLED'].includes(from) ? [shop.vendor] : []),
  ];
  for (const who of mayNot)
    expect(await who.refusal(doc.CANCEL, { id: order.id })).toMatchObject({
      code: 'INVALID_TRANSITION',
      from,
      to: 'CANCELLED',
    });
  await heard.none();
  expect(await find(ann, order.id)).toMatchObject({ status: from, version: order.version });
});

it('lets one of two hands take a step', async () => {
  const ann = await guest(app);
  for (let round = 0; round < 5; round += 1) {
    const { id } = await place(ann, shop);
    const input = { orderId: id, status: 'PREPARING' };
    const answers = await Promise.all([1, 2, 3].map(() => shop.vendor.request(doc.UPDATE, { input })));
    const refused = answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions) ?? []);
    expect(refused).toHaveLength(2);
    for (const one of refused)
      expect(one).toMatchObject({ code: 'INVALID_TRANSITION', from: 'PREPARING', to: 'PREPARING' });
    await cancel(shop.vendor, id);
  }
});

it('is completed or called off, never both', async () => {
  for (let round = 0; round < 8; round += 1) {
    const ann = await guest(app, '10.00 EUR');
    const { id } = await givenOrder(ann, shop, 'READY');
    const [completed, cancelled] = await Promise.all([
      shop.vendor.request(doc.UPDATE, { input: { orderId: id, status: 'COMPLETED' } }),
      shop.vendor.request(doc.CANCEL, { id }),
    ]);
    expect([completed, cancelled].filter(({ errors }) => !errors)).toHaveLength(1);
    const order = await find(ann, id);
    expect(order?.status).toBe(completed.errors ? 'CANCELLED' : 'COMPLETED');
    expect(await available(ann)).toBe(completed.errors ? '10.00' : '3.50');
  }
});

it('is called off once by both sides, and refunded once', async () => {
  for (let round = 0; round < 5; round += 1) {
    const ann = await guest(app, '10.00 EUR');
    const { id, payment } = await place(ann, shop);
    const input = { paymentId: payment.id, idempotencyKey: key() };
    await Promise.all([
      ann.request(doc.CANCEL, { id }),
      shop.vendor.request(doc.CANCEL, { id }),
      shop.vendor.request('mutation ($input: RefundInput!) { refundPayment(input: $input) { id } }', { input }),
    ]);
    expect(await available(ann)).toBe('10.00');
    expect(await find(ann, id)).toMatchObject({ status: 'CANCELLED', payment: { status: 'REFUNDED' } });
  }
});

it('is nobody else’s', async () => {
  const [ann, eve, other] = [await guest(app), await guest(app), (await givenShop(app)).vendor];
  const { id } = await place(ann, shop);
  for (const stranger of [eve, other]) {
    expect(await find(stranger, id)).toBeNull();
    expect(await stranger.refusal(doc.CANCEL, { id })).toMatchObject({ code: 'NOT_FOUND' });
    await expect(stranger.subscribe(doc.STATUS, { orderId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
  expect(await other.refusal(doc.UPDATE, { input: { orderId: id, status: 'PREPARING' } })).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await app.stranger().refusal(doc.FIND, { id })).toMatchObject({ code: 'UNAUTHENTICATED' });
});

it.each([
  '',
  'ord_',
  'ord_00000000000000000000000000',
  'usr_00000000000000000000000000',
  "ord_' OR 1=1 --",
  'x'.repeat(5_000),
])('is not found by %p', async (id) => {
  const ann = await guest(app);
  expect(await find(ann, id)).toBeNull();
  expect(await ann.refusal(doc.CANCEL, { id })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await shop.vendor.refusal(doc.UPDATE, { input: { orderId: id, status: 'READY' } })).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await ann.refusal(doc.PLACE, wish(shop, lines([id, 1])))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await ann.refusal(doc.PLACE, wish(shop, { sellerId: id }))).toMatchObject({ code: 'NOT_FOUND' });
  await expect(ann.subscribe(doc.STATUS, { orderId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('is not placed with what this seller does not sell', async () => {
  const ann = await guest(app);
  const other = await givenShop(app);
  const closed = await givenItem(shop.vendor, 'Soup', '4.00 EUR', { available: false });
  const dollars = await givenItem(shop.vendor, 'Fries', '3.00 USD');
  const refusal = (more: object) => ann.refusal(doc.PLACE, wish(shop, more));
  expect(await refusal(lines([other.falafel, 1]))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await refusal({ sellerId: ann.id })).toMatchObject({ code: 'CONFLICT', reason: 'SELF' });
  expect(await refusal({ sellerId: (await guest(app)).id })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await refusal(lines([closed, 1]))).toMatchObject({ code: 'CONFLICT', reason: 'ITEM_UNAVAILABLE' });
  expect(await refusal(lines([shop.falafel, 1], [dollars, 1]))).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'lines',
  });
  expect(await available(ann)).toBe('100.00');
});

it.each<[string, object, string]>([
  ['no lines', { lines: [] }, 'lines'],
  ['too many lines', { lines: Array.from({ length: 101 }, () => ({ itemId: 'x', quantity: 1 })) }, 'lines'],
  ['none of it', { lines: [{ itemId: 'x', quantity: 0 }] }, 'lines.0.quantity'],
  ['less than none', { lines: [{ itemId: 'x', quantity: -1 }] }, 'lines.0.quantity'],
  ['a billion', { lines: [{ itemId: 'x', quantity: 1_000_000_000 }] }, 'lines.0.quantity'],
  ['no provider', { method: 'PROVIDER' }, 'provider'],
  ['no provider of a wallet', { method: 'WALLET', provider: null }, 'provider'],
  ['an unknown provider', { method: 'PROVIDER', provider: 'nobody' }, 'provider'],
  ['a long note', { note: 'x'.repeat(501) }, 'note'],
  ['no key', { idempotencyKey: '' }, 'idempotencyKey'],
])('is not placed with %s', async (_, more, field) => {
  const ann = await guest(app);
  expect(await ann.refusal(doc.PLACE, wish(shop, more))).toMatchObject({ code: 'BAD_USER_INPUT', field });
});

it('is not placed with more than an amount can be', async () => {
  const gold = await givenItem(shop.vendor, 'Gold', '9999999999999.99 EUR');
  const refusal = await (await guest(app)).refusal(doc.PLACE, wish(shop, lines([gold, 1000], [gold, 1000])));
  expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', field: 'lines' });
});

it.each(badTexts.filter(([, text]) => text.trim() !== ''))('has no %s in its texts', async (_, text) => {
  const ann = await guest(app);
  expect(await ann.refusal(doc.PLACE, wish(shop, { note: text }))).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'note',
  });
  expect(await ann.refusal(doc.CANCEL, { id: 'x', reason: text })).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'reason',
  });
});

it('is not placed with somebody suspended', async () => {
  const other = await givenShop(app);
  await using rows = await openRows(app);
  await suspend(rows, other.vendor.id);
  expect(await (await guest(app)).refusal(doc.PLACE, wish(other))).toMatchObject({
    code: 'CONFLICT',
    reason: 'SUSPENDED',
  });
});

it('is for those whom it concerns', async () => {
  const input = { orderId: 'x', status: 'READY' };
  expect(await whoMay(app, doc.PLACE, wish(shop))).toEqual(['CUSTOMER']);
  expect(await whoMay(app, doc.UPDATE, { input })).toEqual(['SELLER']);
  expect(await whoMay(app, doc.PLACED, {})).toEqual(['SELLER']);
  expect(await whoMay(app, doc.TIER, {})).toEqual(['SELLER']);
  expect(await whoMay(app, doc.REVIEWED, {})).toEqual(['SELLER']);
  await expect((await guest(app)).subscribe(doc.TODAY, { currency: 'EUR' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(await whoMay(app, doc.REVIEW, { input: { orderId: 'x', rating: 1 } })).toEqual(['CUSTOMER']);
});

it('shows an admin every order, one by one and in lists, and lets him watch', async () => {
  const [ann, admin] = [await guest(app), await app.as('admin')];
  const { id } = await place(ann, shop);
  expect(await find(admin, id)).toMatchObject({ id });
  const { orders } = await admin.query<{ orders: { nodes: { id: string }[] } }>(doc.LIST, { first: 1 });
  expect(orders.nodes.map((order) => order.id)).toEqual([id]);
  const mine = await admin.query<{ orders: { nodes: object[] } }>(doc.LIST, { side: 'SELLER' });
  expect(mine.orders.nodes).toEqual([]);
  await using heard = await admin.subscribe(doc.STATUS, { orderId: id });
  await update(shop.vendor, id, 'PREPARING');
  expect(await heard.next()).toMatchObject({ orderStatusChanged: { status: 'PREPARING' } });
  expect(await admin.refusal(doc.CANCEL, { id })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await givenPerson(app, null).then((eve) => find(eve, id))).toBeNull();
});
