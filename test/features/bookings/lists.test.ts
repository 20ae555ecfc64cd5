import { Client } from 'pg';
import { newId } from '../../../src/base/ids';
import { toClientConfig } from '../../../src/db/address';
import { startLiveledger, type Visitor, type World } from '../../../src/testing';
import { openRows } from '../identity/given';
import { admin } from '../payments/given';
import { BOOKINGS, CANCEL, SERVICES, type BookingAnswer } from './documents';
import { accept, givenSides, request, soon } from './given';

async function list(visitor: Visitor, variables: object = {}): Promise<readonly BookingAnswer[]> {
  return (await visitor.query<{ bookings: { nodes: BookingAnswer[] } }>(BOOKINGS, variables)).bookings.nodes;
}
const ids = (bookings: readonly { readonly id: string }[]) => bookings.map(({ id }) => id);

it('shows everybody his own, on the side and so far as he asks, the newest first; to an admin all', async () => {
  await using app = await startLiveledger();
  const [one, two] = [await givenSides(app), await givenSides(app)];
  const a = await request(one);
  const b = await request({ ...two, customer: one.customer });
  await accept(one, a);
  await one.customer.mutate(CANCEL, { id: b.id });
  const c = await request(two, soon(90_000_000));

  expect(ids(await list(one.customer))).toEqual([b.id, a.id]);
  expect(ids(await list(one.customer, { side: 'CUSTOMER' }))).toEqual([b.id, a.id]);
  expect(await list(one.customer, { side: 'SELLER' })).toEqual([]);
  expect(ids(await list(one.provider))).toEqual([a.id]);
  expect(ids(await list(two.provider, { side: 'SELLER' }))).toEqual([c.id, b.id]);
  expect(ids(await list(two.provider, { status: ['CANCELLED', 'DECLINED', 'CANCELLED'] }))).toEqual([b.id]);
  expect(ids(await list(two.provider, { status: ['REQUESTED'], side: 'CUSTOMER' }))).toEqual([]);
  expect(await list(await app.signUp())).toEqual([]);
  const boss = await admin(app);
  expect(ids(await list(boss))).toEqual([c.id, b.id, a.id]);
  expect(ids(await list(boss, { status: ['ACCEPTED'] }))).toEqual([a.id]);
  expect(await list(boss, { side: 'SELLER' })).toEqual([]);
  const { bookings: page } = await boss.query<{
    bookings: { nodes: BookingAnswer[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
  }>(BOOKINGS, { first: 2 });
  expect([ids(page.nodes), page.pageInfo.hasNextPage]).toEqual([[c.id, b.id], true]);
  expect(ids(await list(boss, { first: 2, after: page.pageInfo.endCursor }))).toEqual([a.id]);
  expect(ids(await list(boss, { last: 1 }))).toEqual([a.id]);
});

/** Two hundred providers with as many services and bookings each, and those of the two who look. */
async function givenMany(app: World, customer: Visitor, provider: Visitor): Promise<void> {
  await using rows = await openRows(app);
  const stamp = newId('svc').slice(4, 12);
  await rows.query(
    `INSERT INTO users (id, display_name, roles) SELECT 'usr_' || lpad(n::text, 26, '0'), 'User ' || n, '{CUSTOMER}' FROM generate_series(0, 1300) AS n`,
  );
  await rows.query(
    `INSERT INTO service (id, provider_id, name, currency, price, duration_minutes, active, search_text, created_at)
     SELECT 'svc_' || $1::text || lpad(n::text, 18, '0'), CASE WHEN n % 200 = 0 THEN $2 ELSE 'usr_' || lpad((n % 200)::text, 26, '0') END,
            'Service ' || n, 'EUR', 100, 60, n % 2 = 0, 'service ' || n, now() FROM generate_series(1, 40000) AS n`,
    [stamp, provider.id],
  );
  await rows.query(
    `INSERT INTO booking (id, service_id, service_name, customer_id, provider_id, starts_at, ends_at, currency, price, status, payment_id, version, created_at)
     SELECT 'bkg_' || $1::text || lpad(n::text, 18, '0'), 'svc_' || $1::text || lpad(n::text, 18, '0'), 'x',
            CASE WHEN n % 200 = 1 THEN $2 ELSE 'usr_' || lpad((n % 300 + 1000)::text, 26, '0') END,
            CASE WHEN n % 200 = 0 THEN $3 ELSE 'usr_' || lpad((n % 200)::text, 26, '0') END,
            '2031-01-01Z'::timestamptz + n * interval '1 hour', '2031-01-01Z'::timestamptz + (n + 1) * interval '1 hour', 'EUR', 100,
            CASE n % 3 WHEN 0 THEN 'ACCEPTED' WHEN 1 THEN 'COMPLETED' ELSE 'CANCELLED' END, 'pay_' || n, 1, now()
       FROM generate_series(1, 40000) AS n`,
    [stamp, customer.id, provider.id],
  );
  await rows.query('VACUUM ANALYZE service, booking');
}

/** How many rows of both tables were looked at for what the server was asked meanwhile, whether shown or not; the statistics of tables say so. */
async function touched(app: World, work: () => Promise<unknown>): Promise<number> {
  const client = new Client(toClientConfig(app.database));
  await client.connect();
  try {
    const read = async () => {
      const { rows } = await client.query<{ scanned: string }>(
        `SELECT sum(seq_tup_read + idx_tup_fetch) AS scanned FROM pg_stat_all_tables WHERE relname IN ('booking', 'service')`,
      );
      return Number(rows[0]?.scanned);
    };
    const before = await read();
    await work();
    // Statistics come late: those of a session when it has been idle for a second, or ends.
    await app.restart();
    return (await read()) - before;
  } finally {
    await client.end();
  }
}

it('reads a page of a long list by an index, never the whole table', async () => {
  await using app = await startLiveledger();
  const { customer, provider } = await givenSides(app);
  await givenMany(app, customer, provider);
  const boss = await admin(app);
  // Twenty and one of each list, with their services, and a few of another status between them.
  const scanned = await touched(app, async () => {
    for (const visitor of [customer, provider])
      for (const variables of [{}, { side: 'CUSTOMER' }, { side: 'SELLER' }, { status: ['ACCEPTED'] }, { last: 20 }]) {
        const { bookings } = await visitor.query<{
          bookings: { nodes: object[]; pageInfo: { endCursor: string | null } };
        }>(BOOKINGS, variables);
        const after = bookings.pageInfo.endCursor;
        if (after) await visitor.query(BOOKINGS, { ...variables, ...('last' in variables ? {} : { after }) });
      }
    await boss.query(BOOKINGS);
    await boss.query(BOOKINGS, { status: ['ACCEPTED'], last: 5 });
    await app.stranger().query(SERVICES);
    await app.stranger().query(SERVICES, { providerId: provider.id });
    await provider.query(SERVICES, { providerId: provider.id });
    await app.stranger().query(SERVICES, { search: 'service 3' });
  });
  expect(scanned).toBeGreaterThan(200);
  expect(scanned).toBeLessThan(2_000);
}, 60_000);
