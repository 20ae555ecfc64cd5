import { startLiveledger, type Visitor, type World } from '../../../src/testing';
import { badTexts } from '../bad-texts';
import { openRows } from '../identity/given';
import { key, problemsOf } from '../payments/given';
import { withProviders } from '../payments/provider';
import * as doc from '../orders/documents';
import { givenOrder, givenShop, guest, update, type Shop } from '../orders/given';

let app: World;
beforeAll(async () => {
  app = await startLiveledger({ env: withProviders });
});
afterAll(async () => {
  const problems = await problemsOf(app);
  await app[Symbol.asyncDispose]();
  expect(problems).toEqual([]);
});

interface Counted {
  readonly tier: string;
  readonly rating: number | null;
  readonly reviewCount: number;
  readonly completedOrders: number;
}
const sellerOf = async ({ vendor }: Shop) =>
  (await vendor.query<{ seller: Counted }>(doc.SELLER, { id: vendor.id })).seller;
const review = (by: Visitor, orderId: string, rating: number, text?: string) =>
  by.mutate<{ leaveReview: object }>(doc.REVIEW, { input: { orderId, rating, text } });

it('is left once, by who bought it, of what was completed', async () => {
  const shop = await givenShop(app);
  const [ann, eve] = [await guest(app), await guest(app)];
  await using heard = await shop.vendor.subscribe(doc.REVIEWED);
  await using notified = await shop.vendor.subscribe(doc.NOTIFIED);
  const { id } = await givenOrder(ann, shop, 'COMPLETED');

  const { leaveReview } = await review(ann, id, 4, 'Crisp');

  expect(leaveReview).toMatchObject({
    rating: 4,
    text: 'Crisp',
    seller: { id: shop.vendor.id },
    order: { id, status: 'COMPLETED' },
  });
  expect(await heard.next()).toMatchObject({
    reviewReceived: { review: { rating: 4, text: 'Crisp', order: { id, review: { rating: 4 } } } },
  });
  expect(await notified.next({ where: (data) => JSON.stringify(data).includes('REVIEW') })).toMatchObject({
    notificationReceived: { notification: { title: 'New review' } },
  });
  const input = { orderId: id, rating: 5 };
  expect(await ann.refusal(doc.REVIEW, { input })).toMatchObject({ code: 'CONFLICT', reason: 'ALREADY_REVIEWED' });
  expect(await eve.refusal(doc.REVIEW, { input })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await ann.query(doc.FIND, { id })).toMatchObject({ order: { review: { rating: 4 } } });
  expect(await sellerOf(shop)).toMatchObject({ rating: 4, reviewCount: 1, completedOrders: 1 });
  // A stranger reads the review, but not what it is about.
  const { seller } = await eve.query<{ seller: object }>(
    'query ($id: ID!) { seller(id: $id) { reviews { nodes { rating author { displayName } order { id } } } } }',
    { id: shop.vendor.id },
  );
  expect(seller).toMatchObject({ reviews: { nodes: [{ rating: 4, order: null }] } });
});

it.each(['AWAITING_PAYMENT', 'PLACED', 'PREPARING', 'READY', 'CANCELLED'])(
  'is not left while it is %s',
  async (status) => {
    const shop = await givenShop(app);
    const ann = await guest(app);
    const { id } = await givenOrder(ann, shop, status);
    expect(await ann.refusal(doc.REVIEW, { input: { orderId: id, rating: 5 } })).toMatchObject({
      code: 'INVALID_TRANSITION',
      from: status,
      to: 'REVIEWED',
    });
  },
);

it.each<[string, object, object]>([
  ['six stars', { orderId: 'x', rating: 6 }, { field: 'rating' }],
  ['no star', { orderId: 'x', rating: 0 }, { field: 'rating' }],
  ['less', { orderId: 'x', rating: -1 }, { field: 'rating' }],
  ['nothing it is about', { rating: 5 }, { field: 'orderId' }],
  ['two things it is about', { orderId: 'x', bookingId: 'y', rating: 5 }, { field: 'orderId' }],
  ['an id of another kind', { orderId: 'usr_00000000000000000000000000', rating: 5 }, { code: 'NOT_FOUND' }],
  ['a booking that is none', { bookingId: 'bkg_00000000000000000000000000', rating: 5 }, { code: 'NOT_FOUND' }],
  ...badTexts
    .filter(([, text]) => text.trim() !== '')
    .map(([what, text]): [string, object, object] => [what, { orderId: 'x', rating: 5, text }, { field: 'text' }]),
])('is not left with %s', async (_, input, refusal) => {
  expect(await (await guest(app)).refusal(doc.REVIEW, { input })).toMatchObject({ code: 'BAD_USER_INPUT', ...refusal });
});

it('counts all of many at once, and each order once', async () => {
  const shop = await givenShop(app);
  const guests = await Promise.all(Array.from({ length: 6 }, () => guest(app)));
  const orders = [];
  for (const ann of guests) orders.push({ ann, id: (await givenOrder(ann, shop, 'COMPLETED')).id });
  const stars = [1, 2, 3, 4, 5, 5];
  const answers = await Promise.all(
    orders.flatMap(({ ann, id }, index) =>
      [1, 2].map(() => ann.request(doc.REVIEW, { input: { orderId: id, rating: stars[index] } })),
    ),
  );
  expect(answers.filter(({ errors }) => !errors)).toHaveLength(6);
  expect(await sellerOf(shop)).toMatchObject({ reviewCount: 6, rating: 20 / 6 });
});

it('makes a seller of ten completed orders SILVER, once, also when some were completed at the same moment', async () => {
  const shop = await givenShop(app);
  const ann = await guest(app);
  await using heard = await shop.vendor.subscribe(doc.TIER);
  const ready = [];
  for (let n = 0; n < 12; n += 1) ready.push((await givenOrder(ann, shop, 'READY')).id);
  await Promise.all(ready.slice(0, 9).map((id) => update(shop.vendor, id, 'COMPLETED')));
  await heard.none();
  expect(await sellerOf(shop)).toMatchObject({ tier: 'BRONZE', completedOrders: 9 });
  await Promise.all(ready.slice(9).map((id) => update(shop.vendor, id, 'COMPLETED')));
  expect(await heard.next()).toMatchObject({ tierUpgraded: { newTier: 'SILVER', previousTier: 'BRONZE' } });
  await heard.none();
  expect(await sellerOf(shop)).toMatchObject({ tier: 'SILVER', completedOrders: 12 });
});

it('does not count what was wholly refunded, before or after it was completed, and keeps the tier', async () => {
  const shop = await givenShop(app);
  const ann = await guest(app);
  const refund = (paymentId: string, amount?: string) =>
    shop.vendor.mutate('mutation ($input: RefundInput!) { refundPayment(input: $input) { status } }', {
      input: { paymentId, ...(amount && { amount: { amount, currency: 'EUR' } }), idempotencyKey: key() },
    });
  const early = await givenOrder(ann, shop, 'READY');
  await refund(early.payment.id);
  await update(shop.vendor, early.id, 'COMPLETED');
  expect(await sellerOf(shop)).toMatchObject({ completedOrders: 0 });
  const late = await givenOrder(ann, shop, 'COMPLETED');
  await refund(late.payment.id, '1.00');
  expect(await sellerOf(shop)).toMatchObject({ completedOrders: 1 });
  await using rows = await openRows(app);
  await rows.query("UPDATE seller SET tier = 'GOLD' WHERE user_id = $1", [shop.vendor.id]);
  await refund(late.payment.id);
  expect(await sellerOf(shop)).toMatchObject({ completedOrders: 0, tier: 'GOLD' });
  await expect(rows.query("UPDATE seller SET tier = 'SILVER' WHERE user_id = $1", [shop.vendor.id])).rejects.toThrow(
    'stays',
  );
});

it('tells of each step where a good review opens several, and resumes', async () => {
  const shop = await givenShop(app);
  const ann = await guest(app);
  const [bad, good] = [await givenOrder(ann, shop, 'COMPLETED'), await givenOrder(ann, shop, 'COMPLETED')];
  await review(ann, bad.id, 3);
  await using rows = await openRows(app);
  await rows.query('UPDATE seller SET completed_orders = 60 WHERE user_id = $1', [shop.vendor.id]);
  await using heard = await shop.vendor.subscribe(doc.TIER);
  const after = heard.cursor ?? '';
  await review(ann, good.id, 5);
  await rows.query('UPDATE seller SET completed_orders = 2 WHERE user_id = $1', [shop.vendor.id]);
  const steps = [
    { tierUpgraded: { previousTier: 'BRONZE', newTier: 'SILVER' } },
    { tierUpgraded: { previousTier: 'SILVER', newTier: 'GOLD' } },
  ];
  expect([await heard.next(), await heard.next()]).toMatchObject(steps);
  await heard.none();
  await using again = await shop.vendor.subscribe(doc.TIER, {}, { after });
  expect([await again.next(), await again.next()]).toMatchObject(steps);
});
