import { startLiveledger, type Visitor, type World } from '../../../src/testing';
import { openRows } from '../identity/given';
import { givenPerson } from '../payments/given';
import { withProviders } from '../payments/provider';
import * as doc from './documents';
import { cancel, givenItem, givenOrder, givenShop, guest, lines, place, update } from './given';

let app: World;
beforeAll(async () => {
  app = await startLiveledger({ env: withProviders });
});
afterAll(() => app[Symbol.asyncDispose]());

interface Answer {
  readonly sellerAnalytics: { readonly series: readonly { readonly at: string; readonly orders: number }[] };
}
const hour = 3_600_000;
async function analytics(vendor: Visitor, { from = -hour, to = hour, currency = 'EUR' } = {}) {
  const at = (ms: number) => new Date(Date.now() + ms).toISOString();
  return (await vendor.query<Answer>(doc.ANALYTICS, { currency, from: at(from), to: at(to) })).sellerAnalytics;
}

it('counts what was paid and not cancelled, in its currency', async () => {
  const shop = await givenShop(app);
  const ann = await guest(app);
  const dollars = await givenItem(shop.vendor, 'Fries', '3.00 USD');
  await place(ann, shop, lines([shop.falafel, 2], [shop.tea, 1]));
  const { id } = await givenOrder(ann, shop, 'COMPLETED');
  await cancel(ann, (await place(ann, shop)).id);
  await givenOrder(ann, shop, 'AWAITING_PAYMENT');
  await givenOrder(ann, shop, 'PREPARING', lines([shop.tea, 5]));
  await using rows = await openRows(app);
  await rows.query('ALTER TABLE orders DISABLE TRIGGER order_goes_forward');
  await rows.query("UPDATE orders SET preparing_at = ready_at - interval '90 seconds' WHERE id = $1", [id]);
  await rows.query('ALTER TABLE orders ENABLE TRIGGER order_goes_forward');

  const { series, ...sums } = await analytics(shop.vendor);

  expect(sums).toEqual({
    currency: 'EUR',
    orders: 3,
    revenue: { amount: '31.50' },
    averageOrder: { amount: '10.50' },
    openOrders: 2,
    medianPreparationSeconds: 90,
    topItems: [
      { name: 'Mint tea', quantity: 6, revenue: { amount: '12.00' } },
      { name: 'Falafel', quantity: 3, revenue: { amount: '19.50' } },
    ],
  });
  expect(series.map(({ orders }) => orders)).toEqual(expect.arrayContaining([3]));
  expect(series.length).toBeGreaterThanOrEqual(2);
  expect(await analytics(shop.vendor, { currency: 'USD' })).toMatchObject({
    orders: 0,
    revenue: { amount: '0.00' },
    averageOrder: { amount: '0.00' },
    medianPreparationSeconds: null,
    topItems: [],
  });
  await place(await givenPerson(app, '9.00 USD'), shop, lines([dollars, 1]));
  expect(await analytics(shop.vendor, { currency: 'USD' })).toMatchObject({ orders: 1, revenue: { amount: '3.00' } });
});

it('goes by the hour, the day or the week, and refuses what is no span', async () => {
  const { vendor } = await givenShop(app);
  const day = 24 * hour;
  expect((await analytics(vendor, { from: -day, to: 0 })).series.length).toBeLessThanOrEqual(25);
  expect((await analytics(vendor, { from: -30 * day, to: 0 })).series.length).toBeLessThanOrEqual(31);
  expect((await analytics(vendor, { from: -1500 * day, to: 0 })).series.length).toBeLessThanOrEqual(216);
  const between = (from: string, to: string) => ({ currency: 'EUR', from, to });
  const refusal = (from: string, to: string) => vendor.refusal(doc.ANALYTICS, between(from, to));
  expect(await refusal('2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z')).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'from',
  });
  expect(await refusal('2000-01-01T00:00:00Z', '2020-01-01T00:00:00Z')).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'to',
  });
  expect(await refusal('0000-01-01T00:00:00Z', '9999-01-01T00:00:00Z')).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(
    await vendor.refusal(doc.ANALYTICS, {
      ...between('2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'),
      currency: 'XXY',
    }),
  ).toMatchObject({
    code: 'BAD_USER_INPUT',
  });
  for (const year of ['0001', '9999'])
    expect(
      await vendor.query(doc.ANALYTICS, between(`${year}-01-01T00:00:00Z`, `${year}-12-31T00:00:00Z`)),
    ).toMatchObject({
      sellerAnalytics: { orders: 0, series: { length: 364 } },
    });
});

it('tells at once how today stands, then what has changed, to the seller alone', async () => {
  const [shop, other] = [await givenShop(app), await givenShop(app)];
  const ann = await guest(app);
  type Told = { readonly sellerAnalyticsUpdated: { readonly id: string; readonly analytics: object } };
  await using heard = await shop.vendor.subscribe<Told>(doc.TODAY, { currency: 'EUR' });
  await using others = await other.vendor.subscribe<Told>(doc.TODAY, { currency: 'EUR' });
  expect((await heard.next()).sellerAnalyticsUpdated.analytics).toMatchObject({ orders: 0 });
  expect((await others.next()).sellerAnalyticsUpdated.analytics).toMatchObject({ orders: 0 });
  expect(heard.cursor).toBeNull();

  const { id } = await place(ann, shop);
  expect((await heard.next()).sellerAnalyticsUpdated.analytics).toMatchObject({
    orders: 1,
    openOrders: 1,
    revenue: { amount: '6.50' },
  });
  for (const status of ['PREPARING', 'READY', 'COMPLETED']) await update(shop.vendor, id, status);
  const { sellerAnalyticsUpdated: last } = await heard.next({
    where: (told) => JSON.stringify(told).includes('"openOrders":0'),
  });
  await others.none();

  await using node = await startLiveledger({ database: app.database, env: withProviders });
  await using elsewhere = await node
    .visitor({ accessToken: shop.vendor.accessToken, refreshToken: '', user: { id: shop.vendor.id } })
    .subscribe<Told>(doc.TODAY, { currency: 'EUR' });
  expect((await elsewhere.next()).sellerAnalyticsUpdated).toEqual(last);
});
