import 'reflect-metadata';
import { Currencies, currenciesKey } from '../../src/base/currencies';
import { isoCurrencies } from '../../src/base/currency';
import { newId } from '../../src/base/ids';
import { Role } from '../../src/base/role';
import { Services } from '../../src/base/services';
import { Viewer } from '../../src/base/viewer';
import { readAnalytics } from '../../src/features/orders/analytics.queries';
import { Side } from '../../src/base/side';
import { OrderStatus } from '../../src/features/orders/order.enums';
import { findOrder, listOrders } from '../../src/features/orders/order.queries';
import { listPayments } from '../../src/features/payments/payment.queries';
import { PaymentStatus } from '../../src/features/payments';
import { listItems } from '../../src/features/sellers/item.queries';
import { listReviews } from '../../src/features/sellers/review.queries';
import { listSellers } from '../../src/features/sellers/seller.queries';
import { Context } from '../../src/live/context';
import { Engine } from '../../src/live/engine';
import { givenDatabase, type OpenDatabase } from '../live/moves/given';

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

const many = 100_000;
const [vendor, ann, someone] = [newId('usr'), newId('usr'), newId('usr')];
let db: OpenDatabase;
let plans: Plan[];
let services: Services;
let orderId: string;

beforeAll(async () => {
  db = await givenDatabase();
  const { database } = db;
  await database.query(
    `INSERT INTO users (id, display_name, roles)
     SELECT 'usr_' || lpad(n::text, 26, '0'), 'Seller ' || n || CASE n % 1000 WHEN 0 THEN ' rare' ELSE ' often' END, '{SELLER}' FROM generate_series(1, ${many}) n
     UNION ALL SELECT id, name, ARRAY['CUSTOMER', 'SELLER'] FROM unnest($1::text[], $2::text[]) AS u (id, name)`,
    [
      [vendor, ann, someone],
      ['Vendor', 'Ann', 'Someone'],
    ],
  );
  await database.query('INSERT INTO seller (user_id) SELECT id FROM users');
  await database.query(
    `INSERT INTO payment (id, status, method, reason, currency, amount, payer_id, payee_id, created_at, completed_at)
     SELECT 'pay_' || lpad(n::text, 26, '0'), 'COMPLETED', 'BALANCE', 'ORDER', 'EUR', 100, $1, $2, now(), now() FROM generate_series(1, ${many}) n`,
    [ann, vendor],
  );
  // Nearly all are completed; a few of each other state lie far apart.
  await database.query(
    `INSERT INTO orders (id, seller_id, customer_id, day, number, status, currency, total, lines, payment_id, version, created_at, updated_at,
                         placed_at, completed_at, cancelled_at)
     SELECT 'ord_' || lpad(n::text, 26, '0'), CASE n % 10 WHEN 0 THEN $2 ELSE $3 END, CASE n % 10 WHEN 0 THEN $1 ELSE $1 END, '2026-01-01', n, status, 'EUR', 100,
            '[{"item": "itm_1", "name": "Tea", "quantity": 1, "price": "100"}]', 'pay_' || lpad(n::text, 26, '0'), 1, at, at,
            CASE status WHEN 'AWAITING_PAYMENT' THEN NULL ELSE at END, CASE status WHEN 'COMPLETED' THEN at END, CASE status WHEN 'CANCELLED' THEN at END
       FROM (SELECT n, timestamptz '2026-01-01' + n * interval '1 minute' AS at,
                    CASE n % 9973 WHEN 1 THEN 'PLACED' WHEN 2 THEN 'READY' WHEN 3 THEN 'CANCELLED' WHEN 4 THEN 'AWAITING_PAYMENT' ELSE 'COMPLETED' END AS status
               FROM generate_series(1, ${many}) n) AS all_of_them`,
    [ann, someone, vendor],
  );
  await database.query(
    `INSERT INTO item (id, seller_id, name, currency, price, available)
     SELECT 'itm_' || lpad(n::text, 26, '0'), $1, 'Item', 'EUR', 100, true FROM generate_series(1, ${many}) n`,
    [vendor],
  );
  await database.query(
    `INSERT INTO review (id, seller_id, author_id, subject_id, rating, created_at)
     SELECT 'rev_' || lpad(n::text, 26, '0'), $1, $2, 'ord_' || lpad(n::text, 26, '0'), 5, now() FROM generate_series(1, ${many}) n`,
    [vendor, ann],
  );
  await database.query('ANALYZE');
  orderId = `ord_${'50000'.padStart(26, '0')}`;
  services = new Services();
  services.provide(currenciesKey, new Currencies(isoCurrencies));
  // Whatever is asked from now on says how.
  const query = database.query.bind(database);
  database.query = async <Row extends object>(...[statement, values]: Parameters<typeof query>): Promise<Row[]> => {
    const text = typeof statement === 'string' ? statement : statement.text;
    const [row] = await query<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(
      `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
      values,
    );
    if (row?.['QUERY PLAN'][0]) plans.push(row['QUERY PLAN'][0].Plan);
    return query<Row>(statement, values);
  };
}, 60_000);
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(() => (plans = []));

function contextOf(id: string, ...roles: Role[]): Context {
  const viewer = new Viewer(id, roles, 'Somebody', 'dev_1', new Date());
  const surroundings = { services, database: db.database, engine: Object.create(Engine.prototype) as Engine };
  return new Context(surroundings, { viewer }, { address: '', userAgent: '' }, 'req_1');
}

function nodesOf(plan: Plan): readonly Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}

/** No table is read from end to end, and nowhere more than what is needed for the page. */
function expectShort(most = 300): void {
  expect(plans.length).toBeGreaterThan(0);
  for (const node of plans.flatMap(nodesOf)) {
    if (node['Relation Name'] !== undefined) expect(node['Node Type']).not.toBe('Seq Scan');
    expect((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)).toBeLessThanOrEqual(most);
  }
}

const all = Object.values(OrderStatus);
const filters = [
  {},
  { side: Side.SELLER },
  { side: Side.CUSTOMER },
  { status: [OrderStatus.PLACED] },
  { status: [OrderStatus.PLACED, OrderStatus.PREPARING, OrderStatus.READY] },
  { status: [OrderStatus.PREPARING], side: Side.SELLER },
  { status: [OrderStatus.CANCELLED, OrderStatus.COMPLETED], side: Side.CUSTOMER },
  { status: all },
  { status: [] },
];

describe.each([
  ['the seller', vendor, [Role.SELLER]],
  ['the customer', ann, [Role.CUSTOMER]],
  ['an admin', someone, [Role.ADMIN]],
] as const)('orders of %s', (_, id, roles) => {
  it.each(filters)('%j', async (filter) => {
    const ctx = contextOf(id, ...roles);
    const first = await listOrders(ctx, filter, { first: 20 });
    const cursor = first.pageInfo.endCursor;
    const second = cursor ? await listOrders(ctx, filter, { first: 20, after: cursor }) : null;
    await listOrders(ctx, filter, { last: 20 });
    await first.pageInfo.hasNextPage();
    await second?.pageInfo.hasPreviousPage();
    expectShort();
    const ids = [...first.nodes, ...(second?.nodes ?? [])].map((order) => order.id);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
  });
});

it('finds an order by one query, its parties named', async () => {
  const order = await findOrder(contextOf(ann), orderId);
  expect(order).toMatchObject({ id: orderId, customer: { displayName: 'Ann' }, seller: { displayName: 'Someone' } });
  expect(plans).toHaveLength(1);
  expectShort(1);
});

it.each([null, 'rare', 'seller 5000', 'nobody', '!'])('finds sellers by %p', async (search) => {
  const ctx = contextOf(ann);
  const page = await listSellers(ctx, search, { first: 20 });
  if (page.pageInfo.endCursor) await listSellers(ctx, search, { first: 20, after: page.pageInfo.endCursor });
  expectShort();
  expect(page.nodes.length).toBe(search === 'nobody' || search === '!' ? 0 : search === 'seller 5000' ? 11 : 20);
});

it('lists items and reviews of a seller who has many', async () => {
  const ctx = contextOf(ann);
  for (const list of [listItems, listReviews]) {
    const page = await list(ctx, vendor, { first: 20 });
    await list(ctx, vendor, { first: 20, after: page.pageInfo.endCursor });
    await list(ctx, vendor, { last: 20 });
  }
  expectShort();
});

it('lists what many sellers have by one query for each kind of thing', async () => {
  const ctx = contextOf(ann);
  const sellers = [vendor, ann, someone, newId('usr')];
  for (const list of [listItems, listReviews]) {
    const alone = await Promise.all(sellers.map((id) => list(contextOf(ann), id, { first: 3 })));
    plans = [];
    const together = await Promise.all(sellers.map((id) => list(ctx, id, { first: 3 })));
    expect(plans).toHaveLength(1);
    expectShort();
    expect(together.map(({ nodes }) => nodes.map(({ id }) => id))).toEqual(
      alone.map(({ nodes }) => nodes.map(({ id }) => id)),
    );
    expect(await Promise.all(together.map(({ pageInfo }) => pageInfo.hasNextPage()))).toEqual(
      await Promise.all(alone.map(({ pageInfo }) => pageInfo.hasNextPage())),
    );
    // Each page goes on by itself, also where they ask for different ones.
    const [own] = together;
    const [next, first] = await Promise.all([
      list(ctx, vendor, { first: 3, after: own?.pageInfo.endCursor ?? null }),
      list(ctx, vendor, { first: 6 }),
    ]);
    expect([...(own?.nodes ?? []), ...next.nodes].map(({ id }) => id)).toEqual(first.nodes.map(({ id }) => id));
    expect(next.nodes).toHaveLength(3);
  }
});

it.each([vendor, ann])('lists the payments of somebody who has many', async (id) => {
  for (const status of [null, PaymentStatus.COMPLETED]) {
    const page = await listPayments(contextOf(id), status, { first: 20 });
    await listPayments(contextOf(id), status, { first: 20, after: page.pageInfo.endCursor });
    await listPayments(contextOf(id), status, { last: 20 });
    expect(page.nodes).toHaveLength(20);
  }
  expectShort();
});

it('counts a day of a seller who has many', async () => {
  const span = { from: new Date('2026-02-01T00:00:00Z'), to: new Date('2026-02-02T00:00:00Z') };
  const [unit] = isoCurrencies.filter(({ code }) => code === 'EUR');
  if (!unit) throw new Error('There is the euro.');
  const analytics = await readAnalytics(db.database, { sellerId: vendor, unit }, span);
  expect(analytics).toMatchObject({
    orders: 1296,
    series: { length: 24 },
    topItems: [{ name: 'Tea', quantity: 1296 }],
  });
  expectShort(1_500);
});
