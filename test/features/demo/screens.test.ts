import { startLiveledger, type World } from '../../../src/testing';
import { problemsOf } from '../payments/given';
import { complaints } from './given';

let app: World;
beforeAll(async () => {
  app = await startLiveledger({ demo: { history: true } });
});
afterAll(() => app[Symbol.asyncDispose]());

interface Listed {
  readonly list: { readonly nodes: readonly Record<string, unknown>[] };
}

/** The values of one field in a list, each once, sorted. */
async function kinds(account: string, list: string, field: string): Promise<unknown[]> {
  const visitor = await app.as(account);
  const { list: found } = await visitor.query<Listed>(`{ list: ${list} { nodes { ${field} } } }`);
  return [...new Set(found.nodes.map((node) => node[field]))].sort();
}

it('leaves everybody money to spend', async () => {
  for (const account of [
    'customer',
    'vendor',
    'seller',
    'investor',
    'buyer',
    'biller',
    'client',
    'provider',
    'admin',
  ]) {
    const { balances } = await (
      await app.as(account)
    ).query<{ balances: { available: { amount: string; currency: string } }[] }>(
      '{ balances { available { amount currency } } }',
    );
    const of = (code: string) =>
      Number(balances.find(({ available }) => available.currency === code)?.available.amount);
    expect([account, of('EUR') >= 5000, of('CAD') >= 2000, of('USD') >= 2000]).toEqual([account, true, true, true]);
  }
});

it('shows the vendor a menu, an order in each state, reviews and takings', async () => {
  expect((await kinds('vendor', 'orders(side: SELLER, first: 50)', 'status')).sort()).toEqual([
    'AWAITING_PAYMENT',
    'CANCELLED',
    'COMPLETED',
    'PLACED',
    'PREPARING',
    'READY',
  ]);
  const vendor = await app.as('vendor');
  const [from, to] = [Date.now() - 86_400_000, Date.now() + 60_000].map((at) => new Date(at).toISOString());
  const shown = await vendor.query<{
    seller: { rating: string; items: { nodes: { available: boolean }[] }; reviews: { nodes: { text: string }[] } };
    sellerAnalytics: { orders: number; openOrders: number };
  }>(
    `query ($id: ID!, $from: DateTime!, $to: DateTime!) {
      seller(id: $id) { rating items { nodes { available } } reviews { nodes { text } } }
      sellerAnalytics(currency: "EUR", from: $from, to: $to) { orders openOrders }
    }`,
    { id: vendor.id, from, to },
  );
  expect(shown.seller.items.nodes.filter(({ available }) => available)).toHaveLength(10);
  expect(shown.seller.reviews.nodes).toHaveLength(3);
  expect(shown.sellerAnalytics).toMatchObject({ orders: 8, openOrders: 4 });
});

it('shows guests their orders, and one that can be reviewed', async () => {
  expect(await kinds('customer', 'orders(side: CUSTOMER)', 'status')).toEqual([
    'CANCELLED',
    'COMPLETED',
    'PLACED',
    'READY',
  ]);
  const { orders } = await (
    await app.as('customer')
  ).query<{ orders: { nodes: { status: string; review: object | null }[] } }>(
    '{ orders { nodes { status review { rating } } } }',
  );
  expect(orders.nodes.some(({ status, review }) => status === 'COMPLETED' && review === null)).toBe(true);
});

it('shows the seller, the investor and the buyer invoices of all kinds', async () => {
  expect(await kinds('seller', 'invoices(mine: true)', 'status')).toEqual([
    'CANCELLED',
    'DRAFT',
    'FUNDED',
    'LISTED',
    'SETTLED',
  ]);
  const listed = 'invoices(status: [LISTED])';
  expect((await kinds('investor', listed, 'riskGrade')).sort()).toEqual(['A', 'B', 'C', 'D']);
  expect((await kinds('investor', listed, 'industry')).length).toBeGreaterThanOrEqual(4);
  expect((await kinds('investor', listed, 'annualYield')).length).toBeGreaterThanOrEqual(5);
  expect(await kinds('investor', 'invoices(watched: true)', 'number')).toEqual(['NS-1006']);
  expect(await kinds('buyer', 'invoices(mine: true, status: [LISTED])', 'buyerConfirmation')).toEqual([
    'CONFIRMED',
    'DISPUTED',
    'PENDING',
  ]);
  expect(await kinds('buyer', 'invoices(mine: true, status: [FUNDED])', 'number')).toEqual(['NS-1002']);
  expect(
    await (
      await app.as('investor')
    ).query('{ portfolio(currency: "EUR") { invested { amount } } investmentCriteria { minYield riskGrades } }'),
  ).toEqual({
    portfolio: { invested: { amount: '3131.00' } },
    investmentCriteria: { minYield: '8', riskGrades: ['A', 'B'] },
  });
});

it('shows services, and a booking in each state', async () => {
  const provider = await app.as('provider');
  expect(await kinds('client', `services(providerId: "${provider.id}")`, 'name')).toHaveLength(5);
  const all = ['ACCEPTED', 'CANCELLED', 'COMPLETED', 'DECLINED', 'REQUESTED'];
  expect(await kinds('client', 'bookings(side: CUSTOMER)', 'status')).toEqual(all);
  expect(await kinds('provider', 'bookings(side: SELLER)', 'status')).toEqual(all);
});

it('shows bills that are due, paid, overdue and cancelled, and one that was paid by itself', async () => {
  const payer = await app.as('payer');
  const statusOf = async (reference: string): Promise<unknown> => {
    const { bills } = await payer.query<{ bills: { nodes: { reference: string; status: string }[] } }>(
      '{ bills(first: 50) { nodes { reference status } } }',
    );
    return bills.nodes.find((bill) => bill.reference === reference)?.status;
  };
  while ((await statusOf('CWP-2043')) !== 'PAID' || (await statusOf('CWP-2038')) !== 'OVERDUE');
  expect(await kinds('payer', 'bills(issued: false)', 'status')).toEqual(['CANCELLED', 'DUE', 'OVERDUE', 'PAID']);
  expect(await kinds('biller', 'bills(issued: true)', 'status')).toEqual(['CANCELLED', 'DUE', 'OVERDUE', 'PAID']);
  expect(await payer.query('{ autopays { limit { amount } } }')).toEqual({
    autopays: [{ limit: { amount: '50.00' } }],
  });
});

it('shows conversations between people who have something in common, some of them not read yet', async () => {
  const seen: Record<string, readonly [number, number]> = {};
  for (const account of ['customer', 'vendor', 'seller', 'buyer', 'client', 'provider', 'payer', 'biller']) {
    const visitor = await app.as(account);
    const { conversations } = await visitor.query<{
      conversations: { nodes: { subjectId: string; unreadCount: number; messages: { nodes: { body: string }[] } }[] };
    }>('{ conversations { nodes { subjectId unreadCount messages { nodes { body } } } } }');
    for (const { subjectId, messages } of conversations.nodes) {
      expect(await visitor.query('query ($id: ID!) { node(id: $id) { id } }', { id: subjectId })).toEqual({
        node: { id: subjectId },
      });
      expect(messages.nodes.length).toBeGreaterThan(1);
    }
    seen[account] = [conversations.nodes.length, conversations.nodes.reduce((sum, one) => sum + one.unreadCount, 0)];
  }
  expect(seen).toEqual({
    customer: [1, 1],
    vendor: [1, 0],
    seller: [2, 0],
    buyer: [1, 0],
    client: [2, 1],
    provider: [2, 0],
    payer: [2, 2],
    biller: [1, 0],
  });
});

it('tells the admin what has been done, and everybody who he is among', async () => {
  expect(await kinds('admin', 'auditLog(first: 50)', 'action')).toEqual(['adjustBalance', 'publishAnnouncement']);
  for (const account of ['vendor', 'seller', 'investor', 'buyer', 'payer', 'client', 'provider'])
    while ((await kinds(account, 'notifications', 'title')).length === 0);
  expect(await (await app.as('customer')).query('{ announcements { title } }')).toEqual({
    announcements: [{ title: 'Welcome to the demo' }],
  });
});

it('keeps the books true, and logs nothing unusual', async () => {
  expect(await problemsOf(app)).toEqual([]);
  expect(complaints(app)).toEqual([]);
});
