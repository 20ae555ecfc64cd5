import type { Visitor } from '../../../src/testing';
import { sharedWorld } from '../../transport/shared-world';
import { givenPerson } from '../payments/given';
import * as doc from './documents';
import { cancel, givenOrder, givenShop, guest, place, update } from './given';

const app = sharedWorld();

/** What came after the first event, once live and once again after the connection was gone, is the same. */
async function proveResume(
  who: Visitor,
  document: string,
  variables: object,
  happen: () => Promise<unknown>,
  count: number,
) {
  const before: unknown[] = [];
  let after: string;
  {
    await using heard = await who.subscribe(document, variables);
    after = heard.cursor ?? '';
    await happen();
    for (let n = 0; n < count; n += 1) before.push(await heard.next());
    await heard.none();
  }
  await app().drop();
  await using again = await who.subscribe(document, variables, { after });
  const replayed: unknown[] = [];
  for (let n = 0; n < count; n += 1) replayed.push(await again.next());
  await again.none();
  expect(replayed).toEqual(before);
}

it('tells again what was missed, for each subscription, as it was then', async () => {
  const shop = await givenShop(app());
  const ann = await guest(app());
  const order = await place(ann, shop);
  await proveResume(ann, doc.STATUS, { orderId: order.id }, () => update(shop.vendor, order.id, 'PREPARING'), 1);
  await proveResume(shop.vendor, doc.STATUS, {}, () => update(shop.vendor, order.id, 'READY'), 1);
  await proveResume(shop.vendor, doc.PLACED, {}, () => place(ann, shop), 1);
  await proveResume(ann, doc.READY, {}, () => givenOrder(ann, shop, 'READY'), 1);
  await update(shop.vendor, order.id, 'COMPLETED');
  const input = { orderId: order.id, rating: 5, text: 'Crisp' };
  await proveResume(shop.vendor, doc.REVIEWED, {}, () => ann.mutate(doc.REVIEW, { input }), 1);
});

it('tells all of it in one order, under one cursor, to those who ask for everything', async () => {
  const shop = await givenShop(app());
  const ann = await guest(app());
  const all = `subscription { userEvents { __typename id ... on OrderStatusChangedEvent { status order { id version lines { item { name } } } }
    ... on OrderPlacedEvent { order { number payment { status } } } ... on OrderReadyEvent { message } } }`;
  const happen = async () => {
    const order = await place(ann, shop);
    for (const status of ['PREPARING', 'READY']) await update(shop.vendor, order.id, status);
    await cancel(shop.vendor, order.id);
  };
  const names: string[] = [];
  await using heard = await shop.vendor.subscribe<{ userEvents: { __typename: string }[] }>(all);
  const after = heard.cursor ?? '';
  await happen();
  while (names.filter((name) => name === 'OrderStatusChangedEvent').length < 3)
    names.push(...(await heard.next()).userEvents.map(({ __typename }) => __typename));
  expect(names.filter((name) => name === 'OrderPlacedEvent')).toHaveLength(1);
  expect(names).not.toContain('OrderReadyEvent');
  await using again = await shop.vendor.subscribe<{ userEvents: { __typename: string }[] }>(all, {}, { after });
  const replayed: string[] = [];
  while (replayed.length < names.length)
    replayed.push(...(await again.next()).userEvents.map(({ __typename }) => __typename));
  expect(replayed).toEqual(names);
});

it('says what is no longer true in a cache, to whom it concerns', async () => {
  const shop = await givenShop(app());
  const ann = await guest(app());
  const types = { typenames: ['Order', 'Item', 'Seller'] };
  await using forVendor = await shop.vendor.subscribe(doc.INVALIDATED, types);
  await using forAnn = await ann.subscribe(doc.INVALIDATED, types);
  await using forEve = await (await givenPerson(app(), null)).subscribe(doc.INVALIDATED, types);
  const heard = async (of: typeof forVendor) => (await of.next())['cacheInvalidated'];
  const seller = { typename: 'Seller', entityId: shop.vendor.id.replace('usr_', 'sel_') };

  await shop.vendor.mutate(doc.UPDATE_ITEM, {
    id: shop.tea,
    input: { name: 'Tea', price: { amount: '2.00', currency: 'EUR' } },
  });
  expect(await heard(forVendor)).toEqual({ typename: 'Item', entityId: shop.tea, fields: null });
  await forAnn.none();

  const { id } = await givenOrder(ann, shop, 'COMPLETED');
  const order = { typename: 'Order', entityId: id, fields: null };
  for (let n = 0; n < 4; n += 1) expect(await heard(forVendor)).toEqual(order);
  expect(await heard(forVendor)).toEqual({ ...seller, fields: ['completedOrders'] });
  for (let n = 0; n < 3; n += 1) expect(await heard(forAnn)).toEqual(order);
  await ann.mutate(doc.REVIEW, { input: { orderId: id, rating: 4 } });
  expect(await heard(forVendor)).toEqual({ ...seller, fields: ['rating', 'reviewCount', 'reviews'] });
  expect(await heard(forVendor)).toEqual({ ...order, fields: ['review'] });
  for (const silent of [forVendor, forAnn, forEve]) await silent.none();
});
