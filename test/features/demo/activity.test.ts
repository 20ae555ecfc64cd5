import { startLiveledger, type World } from '../../../src/testing';
import { openRows } from '../identity/given';
import { problemsOf } from '../payments/given';
import { complaints } from './given';

const DEMO_ACTIVITY = '1';
const hurried = { pace: { everyMs: 1, patienceMs: 0 } };

async function turns(app: World, count: number): Promise<void> {
  await using rows = await openRows(app);
  const taken = async () => {
    const [row] = await rows.query<{ value: number }>(`SELECT value::int AS value FROM demo_mark WHERE name = 'turns'`);
    return row?.value ?? 0;
  };
  while ((await taken()) < count);
}

async function inCurrency(app: World): Promise<object[]> {
  await using rows = await openRows(app);
  return await rows.query(
    `SELECT currency, sum(balance)::text AS sum FROM account WHERE kind <> 'external' GROUP BY 1 ORDER BY 1`,
  );
}

it('keeps all markets moving, brings to an end what it begins, and makes no money', async () => {
  await using app = await startLiveledger({ env: { DEMO_ACTIVITY }, demo: hurried });
  const before = await inCurrency(app);
  await using rows = await openRows(app);

  await turns(app, 200);

  const count = async (text: string) =>
    (await rows.query<{ count: number }>(`SELECT count(*)::int FROM ${text}`))[0]?.count;
  expect(await inCurrency(app)).toEqual(before);
  expect(await count(`orders WHERE status = 'COMPLETED'`)).toBeGreaterThan(5);
  expect(await count(`orders WHERE status IN ('PLACED', 'PREPARING', 'READY')`)).toBeLessThanOrEqual(8);
  expect(await count(`invoice WHERE status = 'SETTLED'`)).toBeGreaterThan(0);
  expect(await count(`invoice WHERE status = 'LISTED'`)).toBeLessThanOrEqual(4);
  expect(await count(`bill WHERE status = 'PAID'`)).toBeGreaterThan(3);
  expect(
    await count(`bill b JOIN users u ON u.id = b.customer_id WHERE b.status = 'DUE' AND u.password_hash IS NULL`),
  ).toBeLessThanOrEqual(3);
  expect(await count('booking')).toBeGreaterThan(0);
  expect(await count(`booking WHERE status IN ('REQUESTED', 'ACCEPTED')`)).toBeLessThanOrEqual(4);
  expect(await problemsOf(app)).toEqual([]);
  expect(complaints(app)).toEqual([]);
}, 60_000);

it('leaves alone what belongs to visitors', async () => {
  await using app = await startLiveledger({ env: { DEMO_ACTIVITY }, demo: { history: true, ...hurried } });
  const customer = await app.as('customer');
  const before = await customer.query('{ balances { available { amount currency } } orders { nodes { id status } } }');

  await turns(app, 40);

  expect(await customer.query('{ balances { available { amount currency } } orders { nodes { id status } } }')).toEqual(
    before,
  );
}, 30_000);

it('is heard by whoever listens', async () => {
  await using app = await startLiveledger({ env: { DEMO_ACTIVITY }, demo: hurried });
  await using listings = await (
    await app.as('investor')
  ).subscribe('subscription { invoiceListed { invoice { number } } }');
  await using placed = await (await app.as('vendor')).subscribe('subscription { orderPlaced { order { number } } }');

  await Promise.all([listings.next({ within: 20_000 }), placed.next({ within: 20_000 })]);
}, 30_000);

it('rests when nobody has looked for a while, until somebody connects', async () => {
  await using app = await startLiveledger({ env: { DEMO_ACTIVITY }, demo: hurried });
  await using rows = await openRows(app);
  const mark = async (name: string) =>
    (await rows.query('SELECT value::int FROM demo_mark WHERE name = $1', [name]))[0];
  const jobsDone = async (count: number) => {
    const seen = new Set<unknown>();
    while (seen.size <= count)
      for (const { id } of await rows.query(`SELECT id FROM job WHERE name = 'demo.activity'`)) seen.add(id);
  };
  do {
    await rows.query(`UPDATE demo_mark SET value = 1000 WHERE name = 'unseen turns'`);
    await jobsDone(2);
  } while ((await mark('unseen turns'))?.['value'] !== 1000);

  const before = await mark('turns');
  await jobsDone(5);
  expect(await mark('turns')).toEqual(before);

  const socket = await (await app.as('admin')).connect();
  await turns(app, Number(before?.['value'] ?? 0) + 2);
  await socket[Symbol.asyncDispose]();
}, 30_000);

it('survives that its people are suspended', async () => {
  await using app = await startLiveledger({ env: { DEMO_ACTIVITY }, demo: hurried });
  await using rows = await openRows(app);
  await rows.query(
    `UPDATE users SET suspended_at = now() WHERE email IN ('vendor@demo.test', 'zoe@demo.test', 'retail@demo.test')`,
  );

  await turns(app, 25);

  expect(complaints(app)).toEqual([]);
}, 30_000);
