import { startLiveledger, type Visitor } from '../../../src/testing';
import { sharedWorld } from '../../transport/shared-world';
import { openRows, whenWaiting } from '../identity/given';
import { available, give, key, problemsOf } from '../payments/given';
import { REFUND } from '../payments/documents';
import { tell, withProviders } from '../payments/provider';
import { AUTOPAY, AUTOPAYS, NOTICES, UPDATED, type Noticed, type Updated } from './documents';
import { autopay, day, find, givenSides, issue, pay, whenBill, type Sides } from './given';

afterAll(async () => expect(await problemsOf(world())).toEqual([]));
const world = sharedWorld({ env: withProviders });

/** Until the server has looked after all that is due. */
async function whenQuiet(bill: { readonly id: string }): Promise<void> {
  await using rows = await openRows(world());
  const isWaiting = `SELECT FROM job WHERE kind = 'bills.autopay' AND payload->>'billId' = $1 AND run_at <= now()`;
  while ((await rows.query(isWaiting, [bill.id])).length > 0);
}

async function titles(visitor: Visitor): Promise<readonly string[]> {
  const { notifications } = await visitor.query<{ notifications: { nodes: { title: string; message: string }[] } }>(
    '{ notifications(kinds: [BILL]) { nodes { title message } } }',
  );
  return notifications.nodes
    .filter(({ title }) => title !== 'New bill')
    .map(({ title, message }) => `${title}: ${message}`);
}

const wish = async ({ customer }: Sides) => (await customer.query(AUTOPAYS))['autopays'];

it('is wished, changed and taken back', async () => {
  const sides = await givenSides(world());
  expect(await wish(sides)).toEqual([]);
  expect(await autopay(sides, '50.00 EUR')).toMatchObject({
    limit: { amount: '50.00', currency: 'EUR' },
    biller: { id: sides.biller.id },
  });
  expect(await autopay(sides, '20 JPY')).toMatchObject({ limit: { amount: '20', currency: 'JPY' } });
  expect(await wish(sides)).toEqual([{ limit: { amount: '20', currency: 'JPY' }, biller: { id: sides.biller.id } }]);
  expect(await autopay(sides, null)).toBeNull();
  expect(await autopay(sides, null)).toBeNull();
  expect(await wish(sides)).toEqual([]);
  expect((await sides.biller.query<{ autopays: [] }>(AUTOPAYS)).autopays).toEqual([]);
  // Left out is the same as null.
  await autopay(sides, '50.00 EUR');
  await sides.customer.mutate(AUTOPAY, { billerId: sides.biller.id });
  expect(await wish(sides)).toEqual([]);
});

it('pays at once what is due within a day, from the balance, and says so', async () => {
  const sides = await givenSides(world(), '30.00 EUR');
  await autopay(sides, '30.00 EUR');
  await using heard = await sides.biller.subscribe<Updated>(UPDATED);
  await using told = await sides.customer.subscribe<Noticed>(NOTICES);
  const bill = await issue(sides, { dueIn: day - 1_000 });
  expect((await heard.next()).billUpdated).toMatchObject({
    status: 'PAID',
    bill: { id: bill.id, payment: { method: 'BALANCE', status: 'COMPLETED', reason: 'BILL' } },
  });
  const { notification } = (
    await told.next({ where: ({ notificationReceived }) => notificationReceived.notification.title !== 'New bill' })
  ).notificationReceived;
  expect(notification).toMatchObject({ title: 'Bill paid', subjectId: bill.id, severity: 'SUCCESS' });
  expect([await available(sides.customer), await available(sides.biller)]).toEqual(['0.00', '30.00']);
});

it('waits until a day before, also when the server was away then', async () => {
  await using app = await startLiveledger();
  const sides = await givenSides(app, '100.00 EUR');
  await autopay(sides, '50.00 EUR');
  const bill = await issue(sides, { dueIn: day + 3_000 });
  expect(await find(sides.customer, bill)).toMatchObject({ status: 'DUE', payment: null });
  await app.restart();
  const paid = await whenBill(sides.customer, bill, 'PAID');
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(bill.dueAt) - day);
  expect(paid.payment).toMatchObject({ status: 'COMPLETED' });
  expect(await problemsOf(app)).toEqual([]);
});

it('pays what is there already when it is wished: at once if that day has come, overdue or not', async () => {
  const sides = await givenSides(world(), '100.00 EUR');
  const [late, soon, later] = [
    await issue(sides, { dueIn: -1_000 }),
    await issue(sides, { dueIn: day / 2 }),
    await issue(sides, { dueIn: 3 * day }),
  ];
  await whenBill(sides.customer, late, 'OVERDUE');
  for (const bill of [late, soon]) await whenQuiet(bill);
  await autopay(sides, '30.00 EUR');
  await whenBill(sides.customer, late, 'PAID');
  await whenBill(sides.customer, soon, 'PAID');
  expect(await find(sides.customer, later)).toMatchObject({ status: 'DUE' });
  await using rows = await openRows(world());
  await rows.query(`UPDATE job SET run_at = now() WHERE kind = 'bills.autopay' AND payload->>'billId' = $1`, [
    later.id,
  ]);
  await whenBill(sides.customer, later, 'PAID');
  expect(await available(sides.customer)).toBe('10.00');
});

it.each([
  ['over the limit', '29.99 EUR', '100.00 EUR', 'it is more than you let be paid by itself'],
  ['in another currency', '99.00 USD', '100.00 EUR', 'it is more than you let be paid by itself'],
  ['more than there is', '30.00 EUR', '29.99 EUR', 'there was not enough money'],
])('does not pay what is %s: it notifies, and tries no further', async (_, limit, balance, why) => {
  const sides = await givenSides(world(), balance);
  await autopay(sides, limit);
  const bill = await issue(sides, { dueIn: 1_000 });
  await whenQuiet(bill);
  await whenBill(sides.customer, bill, 'OVERDUE');
  expect(await titles(sides.customer)).toEqual([expect.stringMatching('^Bill overdue'), expect.stringContaining(why)]);
  // Neither a higher limit nor more money makes it try again.
  await give(world(), sides.customer, '100.00 EUR');
  await autopay(sides, '500.00 EUR');
  await whenQuiet(bill);
  expect(await find(sides.customer, bill)).toMatchObject({ status: 'OVERDUE', payment: null });
  // Nor does a payment by hand that comes to nothing.
  const pending = await pay(sides, bill, { method: 'PROVIDER', provider: 'zeffy' });
  await tell(world(), { type: 'payment.failed', data: { paymentId: pending.id, reference: `none-${bill.id}` } });
  await whenQuiet(bill);
  expect(await find(sides.customer, bill)).toMatchObject({ status: 'OVERDUE', payment: { id: pending.id } });
  expect(await titles(sides.customer)).toHaveLength(2);
  await pay(sides, bill);
});

it('does not pay once it was taken back, nor another biller, nor for another customer', async () => {
  const [one, two] = [await givenSides(world()), await givenSides(world())];
  await autopay(one, '50.00 EUR');
  const crossed = [
    await issue({ ...one, customer: two.customer }, { dueIn: day / 2 }),
    await issue({ ...two, customer: one.customer }, { dueIn: day / 2 }),
  ];
  const later = await issue(one, { dueIn: day + 3_000 });
  await autopay(one, null);
  for (const bill of [...crossed, later]) await whenQuiet(bill);
  await using rows = await openRows(world());
  while (
    (await rows.query(`SELECT FROM job WHERE kind = 'bills.autopay' AND payload->>'billId' = $1`, [later.id])).length >
    0
  );
  for (const bill of [...crossed, later])
    expect(await find(bill === crossed[0] ? two.customer : one.customer, bill)).toMatchObject({ status: 'DUE' });
});

it('leaves alone what somebody is about to pay himself, and pays it when that fails', async () => {
  const sides = await givenSides(world(), '30.00 EUR');
  const bill = await issue(sides, { dueIn: day / 2 });
  await whenQuiet(bill);
  const pending = await pay(sides, bill, { method: 'PROVIDER', provider: 'zeffy' });
  await autopay(sides, '30.00 EUR');
  await whenQuiet(bill);
  expect(await find(sides.customer, bill)).toMatchObject({ status: 'DUE', payment: { id: pending.id } });
  await tell(world(), { type: 'payment.failed', data: { paymentId: pending.id, reference: 'auto-1' } });
  expect((await whenBill(sides.customer, bill, 'PAID')).payment).toMatchObject({ method: 'BALANCE' });
});

it('does not pay a second time what was given back', async () => {
  const sides = await givenSides(world(), '30.00 EUR');
  await autopay(sides, '30.00 EUR');
  const bill = await issue(sides, { dueIn: day / 2 });
  const { payment } = await whenBill(sides.customer, bill, 'PAID');
  await sides.biller.mutate(REFUND, { input: { paymentId: payment?.id, idempotencyKey: key() } });
  await autopay(sides, '40.00 EUR');
  await whenQuiet(bill);
  expect(await find(sides.customer, bill)).toMatchObject({ status: 'DUE' });
  expect(await available(sides.customer)).toBe('30.00');
});

it('waits for a wish that is being written, and does not overlook it', async () => {
  const sides = await givenSides(world(), '30.00 EUR');
  await using writing = await openRows(world());
  await using rows = await openRows(world());
  await writing.query('BEGIN');
  const name = `autopay ${sides.customer.id} ${sides.biller.id}`;
  await writing.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
  const bill = await issue(sides, { dueIn: day / 2 });
  await whenWaiting(rows, 1);
  await writing.query(`INSERT INTO autopay VALUES ($1, $2, 'EUR', 3000)`, [sides.customer.id, sides.biller.id]);
  await writing.query('COMMIT');
  await whenBill(sides.customer, bill, 'PAID');
});

it('does not pay whom nobody may pay', async () => {
  const sides = await givenSides(world(), '30.00 EUR');
  await autopay(sides, '30.00 EUR');
  const bill = await issue(sides, { dueIn: 4 * day });
  const boss = await world().as('admin');
  await boss.mutate('mutation ($id: ID!) { suspendUser(userId: $id, reason: "test") { id } }', { id: sides.biller.id });
  await using rows = await openRows(world());
  await rows.query(`UPDATE job SET run_at = now() WHERE kind = 'bills.autopay' AND payload->>'billId' = $1`, [bill.id]);
  await whenQuiet(bill);
  expect(await titles(sides.customer)).toEqual([expect.stringContaining('suspended')]);
  expect(await available(sides.customer)).toBe('30.00');
});
