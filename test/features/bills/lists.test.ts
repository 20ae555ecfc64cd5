import { Client } from 'pg';
import { newId } from '../../../src/base/ids';
import { toClientConfig } from '../../../src/db/address';
import { startLiveledger, type Visitor, type World } from '../../../src/testing';
import { openRows } from '../identity/given';
import { admin } from '../payments/given';
import { BILLS, CANCEL, type BillAnswer } from './documents';
import { givenSides, issue, pay, type Sides } from './given';

async function list(visitor: Visitor, variables: object = {}): Promise<readonly string[]> {
  const data = await visitor.query<{ bills: { nodes: BillAnswer[] } }>(BILLS, variables);
  return data.bills.nodes.map(({ id }) => id);
}

it('shows everybody his own, as he asks, the newest first; to an admin all', async () => {
  await using app = await startLiveledger();
  const [one, two] = [await givenSides(app), await givenSides(app)];
  const a = (await issue(one)).id;
  const b = (await issue({ ...two, customer: one.customer })).id;
  const c = (await issue(two)).id;
  await pay(one, { id: a });
  await two.biller.mutate(CANCEL, { id: c });

  expect(await list(one.customer)).toEqual([b, a]);
  expect(await list(one.customer, { issued: false })).toEqual([b, a]);
  expect(await list(one.customer, { issued: true })).toEqual([]);
  expect(await list(two.biller)).toEqual([c, b]);
  expect(await list(two.biller, { issued: true, status: ['CANCELLED', 'PAID', 'PAID'] })).toEqual([c]);
  expect(await list(two.biller, { issued: false })).toEqual([]);
  expect(await list(one.customer, { status: ['PAID'] })).toEqual([a]);
  expect(await list(one.customer, { status: [] })).toEqual([]);
  expect(await list(await app.signUp())).toEqual([]);
  const boss = await admin(app);
  expect(await list(boss)).toEqual([c, b, a]);
  expect(await list(boss, { status: ['DUE'] })).toEqual([b]);
  expect(await list(boss, { issued: true })).toEqual([]);
  expect(await list(boss, { last: 2 })).toEqual([b, a]);
  for (const variables of [
    { first: 0 },
    { first: 101 },
    { last: 1, first: 1 },
    { after: 'x' },
    { before: Buffer.from('["bookings","x"]').toString('base64url') },
  ])
    expect(await boss.refusal(BILLS, variables)).toMatchObject({ code: 'BAD_USER_INPUT' });
});

async function givenMany(app: World, { customer, biller }: Sides): Promise<void> {
  await using rows = await openRows(app);
  await rows.query(
    `INSERT INTO users (id, display_name, roles) SELECT 'usr_' || lpad(n::text, 26, '0'), 'User ' || n, '{CUSTOMER}' FROM generate_series(0, 1300) AS n`,
  );
  await rows.query(
    `INSERT INTO bill (id, biller_id, customer_id, utility, reference, currency, amount, due_at, status, payment_id, version, created_at)
     SELECT 'bil_' || $1::text || lpad(n::text, 18, '0'), CASE WHEN n % 200 = 0 THEN $2 ELSE 'usr_' || lpad((n % 200)::text, 26, '0') END,
            CASE WHEN n % 200 = 1 THEN $3 ELSE 'usr_' || lpad((n % 300 + 1000)::text, 26, '0') END, 'WATER', 'R' || n, 'EUR', 100, '2031-01-01Z',
            CASE n % 3 WHEN 0 THEN 'DUE' WHEN 1 THEN 'PAID' ELSE 'CANCELLED' END, CASE n % 3 WHEN 1 THEN 'pay_' || n END, 1, now()
       FROM generate_series(1, 40000) AS n`,
    [newId('bil').slice(4, 12), biller.id, customer.id],
  );
  await rows.query('VACUUM ANALYZE bill');
}

/** How many rows of the table were looked at, shown or not. */
async function lookedAt(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    `SELECT seq_tup_read + idx_tup_fetch AS count FROM pg_stat_all_tables WHERE relname = 'bill'`,
  );
  return Number(rows[0]?.count);
}

it('reads a page of a long list by an index, never the whole table', async () => {
  await using app = await startLiveledger();
  const sides = await givenSides(app);
  await givenMany(app, sides);
  const boss = await admin(app);
  const client = new Client(toClientConfig(app.database));
  await client.connect();
  const before = await lookedAt(client);
  for (const visitor of [sides.customer, sides.biller])
    for (const variables of [{}, { issued: true }, { issued: false }, { status: ['DUE'] }, { last: 20 }]) {
      const { bills } = await visitor.query<{ bills: { pageInfo: { endCursor: string | null } } }>(BILLS, variables);
      if (!('last' in variables)) await visitor.query(BILLS, { ...variables, after: bills.pageInfo.endCursor });
    }
  await boss.query(BILLS);
  await boss.query(BILLS, { status: ['PAID'], last: 5 });
  // What a session has counted is known when it ends.
  await app.restart();
  const count = (await lookedAt(client)) - before;
  await client.end();
  expect(count).toBeGreaterThan(100);
  expect(count).toBeLessThan(1_500);
}, 60_000);
