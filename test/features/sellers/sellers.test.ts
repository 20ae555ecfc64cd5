import { startLiveledger, type World } from '../../../src/testing';
import { badTexts } from '../bad-texts';
import { whoMay } from '../callers';
import { openRows, suspend } from '../identity/given';
import { money } from '../payments/given';
import * as doc from '../orders/documents';
import { givenItem, givenShop } from '../orders/given';

let app: World;
beforeAll(async () => {
  app = await startLiveledger();
});
afterAll(() => app[Symbol.asyncDispose]());

interface Listed {
  readonly sellers: {
    readonly nodes: { readonly id: string; readonly user: { readonly displayName: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}
const names = async (variables: object) =>
  (await app.stranger().query<Listed>(doc.SELLERS, variables)).sellers.nodes.map(({ user }) => user.displayName);

it('is everybody who has the role, from the first moment on, by either id', async () => {
  const sam = await app.signUp({ roles: ['SELLER'], displayName: 'Sam’s Soups' });
  const { seller } = await app.stranger().query<{ seller: { id: string } }>(doc.SELLER, { id: sam.id });
  expect(seller).toMatchObject({
    id: sam.id.replace('usr_', 'sel_'),
    user: { id: sam.id, displayName: 'Sam’s Soups', roles: ['SELLER'] },
    tier: 'BRONZE',
    rating: null,
    reviewCount: 0,
    completedOrders: 0,
    items: { nodes: [] },
    reviews: { nodes: [] },
  });
  expect((await app.stranger().query(doc.SELLER, { id: seller.id }))['seller']).toEqual(seller);
  expect(
    (await app.stranger().query('query ($id: ID!) { node(id: $id) { __typename id } }', { id: seller.id }))['node'],
  ).toEqual({
    __typename: 'Seller',
    id: seller.id,
  });
});

it('is whoever an admin makes one, and nobody any more who has lost the role', async () => {
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  const set = (roles: string[]) =>
    admin.mutate('mutation ($id: ID!, $roles: [Role!]!) { setUserRoles(userId: $id, roles: $roles) { id } }', {
      id: ann.id,
      roles,
    });
  const seller = async () => (await ann.query(doc.SELLER, { id: ann.id }))['seller'];
  expect(await seller()).toBeNull();
  await set(['SELLER', 'CUSTOMER']);
  expect(await seller()).toMatchObject({ user: { id: ann.id } });
  await set(['CUSTOMER']);
  expect(await seller()).toBeNull();
});

it.each(['', 'sel_', 'itm_00000000000000000000000000', 'sel_00000000000000000000000000', 'x'.repeat(5_000)])(
  'is not %p',
  async (id) => {
    expect((await app.stranger().query(doc.SELLER, { id }))['seller']).toBeNull();
  },
);

it('is found by the beginnings of words of the name, page by page', async () => {
  for (const displayName of ['Żółw Grill', 'grill & Smoke', 'Taco.Grillo', 'Smoker’s Den'])
    await app.signUp({ roles: ['SELLER'], displayName });
  await app.signUp({ roles: ['CUSTOMER'], displayName: 'Grill Guest' });
  expect(await names({ search: 'GRILL' })).toEqual(['grill & Smoke', 'Taco.Grillo', 'Żółw Grill']);
  expect(await names({ search: 'smo gri' })).toEqual(['grill & Smoke']);
  expect(await names({ search: 'rill' })).toEqual([]);
  for (const search of ['!!!', "' | ! & ( :*", "'\\"]) expect(await names({ search })).toEqual([]);
  const all = await names({ first: 100 });
  const paged: string[] = [];
  for (let after: string | null = null; ;) {
    const { sellers }: Listed = await app.stranger().query<Listed>(doc.SELLERS, { first: 2, after });
    paged.push(...sellers.nodes.map(({ user }) => user.displayName));
    if (!sellers.pageInfo.hasNextPage) break;
    after = sellers.pageInfo.endCursor;
  }
  expect(paged).toEqual(all);
  expect(all).toEqual([...all].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
});

it('leaves out whoever cannot be paid, and refuses bad searches', async () => {
  const bad = await app.signUp({ roles: ['SELLER'], displayName: 'Zanzibar Bites' });
  await using rows = await openRows(app);
  await suspend(rows, bad.id);
  expect(await names({ search: 'Zanzibar' })).toEqual([]);
  expect(await app.stranger().refusal(doc.SELLERS, { search: 'x'.repeat(101) })).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'search',
  });
  expect(await app.stranger().refusal(doc.SELLERS, { search: 'a\0b' })).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(await app.stranger().refusal(doc.SELLERS, { first: 101 })).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'first',
  });
});

it('offers items, changes them, and keeps what is not said', async () => {
  const { vendor } = await givenShop(app);
  const id = await givenItem(vendor, 'Soup', '4.00 EUR', { description: 'Of the day' });
  const change = async (input: object) =>
    (
      await vendor.mutate<{ updateItem: object }>(doc.UPDATE_ITEM, {
        id,
        input: { name: 'Soup', price: money('4.50 EUR'), ...input },
      })
    ).updateItem;
  expect(await change({})).toEqual({
    id,
    name: 'Soup',
    description: 'Of the day',
    available: true,
    price: money('4.50 EUR'),
  });
  expect(await change({ available: false })).toMatchObject({ available: false, description: 'Of the day' });
  expect(await change({ description: null })).toMatchObject({ available: false, description: null });
  const { seller } = await app.stranger().query<{ seller: object }>(doc.SELLER, { id: vendor.id });
  expect(seller).toMatchObject({
    items: { nodes: [{ name: 'Falafel' }, { name: 'Mint tea' }, { id, name: 'Soup', available: false }] },
  });
});

it.each([
  ...badTexts.map(([, text]) => ['name', { name: text }] as const),
  ['price.amount', { price: money('0.00 EUR') }],
  ['price.currency', { price: { amount: '1.00', currency: 'XXY' } }],
] as const)('has no bad %s', async (field, input) => {
  const { vendor, tea } = await givenShop(app);
  const all = { name: 'x', price: money('1.00 EUR'), ...input };
  expect(await vendor.refusal(doc.CREATE_ITEM, { input: all })).toMatchObject({ code: 'BAD_USER_INPUT', field });
  expect(await vendor.refusal(doc.UPDATE_ITEM, { id: tea, input: all })).toMatchObject({
    code: 'BAD_USER_INPUT',
    field,
  });
});

it('lets nobody change what is another one’s', async () => {
  const [mine, yours] = [await givenShop(app), await givenShop(app)];
  const input = { name: 'x', price: money('1.00 EUR') };
  for (const id of [yours.tea, 'itm_00000000000000000000000000', mine.vendor.id, ''])
    expect(await mine.vendor.refusal(doc.UPDATE_ITEM, { id, input })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await whoMay(app, doc.CREATE_ITEM, { input })).toEqual(['SELLER']);
  expect(await whoMay(app, doc.UPDATE_ITEM, { id: 'x', input })).toEqual(['SELLER']);
});
