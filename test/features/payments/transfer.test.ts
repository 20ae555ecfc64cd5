import { startLiveledger, type World } from '../../../src/testing';
import { openRows, suspend } from '../identity/given';
import { TRANSFER } from './documents';
import { available, balanceOf, findPayment, givenPerson, key, money, problemsOf, send, told } from './given';

let app: World;
beforeAll(async () => {
  app = await startLiveledger();
});
afterAll(async () => {
  expect(await problemsOf(app)).toEqual([]);
  await app[Symbol.asyncDispose]();
});

it('moves the money, and tells both in the same breath', async () => {
  const ann = await givenPerson(app, '100.00 EUR');
  const bob = await givenPerson(app, null);

  const payment = await send(ann, { to: bob.id, amount: '12.5 EUR', note: 'lunch' });

  expect(payment).toMatchObject({
    status: 'COMPLETED',
    method: 'BALANCE',
    reason: 'TRANSFER',
    note: 'lunch',
    amount: { amount: '12.50', currency: 'EUR' },
    refunded: { amount: '0.00' },
    payer: { id: ann.id },
    payee: { id: bob.id },
    failure: null,
    provider: null,
    checkoutUrl: null,
  });
  expect(payment.completedAt).toBe(payment.createdAt);
  expect([await available(ann), await available(bob)]).toEqual(['87.50', '12.50']);
  expect(await balanceOf(ann)).toMatchObject({ id: `bal_${ann.id}_EUR`, version: 2, updatedAt: payment.completedAt });
  expect(await findPayment(bob, payment.id)).toEqual(payment);

  const heard = (await told(app, bob)).filter(({ topic }) => topic !== 'transaction.recorded');
  expect(heard.map(({ topic }) => topic)).toEqual(['balance.updated', 'payment.updated', 'payment.completed']);
  const [balance, updated, completed] = heard.map(({ payload }) => payload);
  expect(balance).toMatchObject({
    balance: { available: { amount: '12.50' }, held: { amount: '0.00' }, version: 1 },
    oldBalance: { amount: '0.00', currency: 'EUR' },
    reason: 'TRANSFER',
    payment: { id: payment.id, payer: { id: ann.id, displayName: 'Person 1' } },
  });
  expect(updated).toMatchObject({ kind: 'PAYMENT_RECEIVED', message: 'You received 12.50 EUR from Person 1.' });
  expect(completed).toMatchObject({
    payment: { id: payment.id, status: 'COMPLETED' },
    newBalance: { amount: '12.50' },
  });
  const [confirmed] = (await told(app, ann, 'payment.updated')).slice(-1);
  expect(confirmed?.payload).toMatchObject({
    kind: 'PAYMENT_CONFIRMED',
    message: 'Your payment of 12.50 EUR to Person 2 went through.',
  });
});

it('tells admins of every movement once', async () => {
  const ann = await givenPerson(app, '3.00 EUR');
  const bob = await givenPerson(app, null);
  await send(ann, { to: bob.id, amount: '1.00 EUR' });

  const [given, sent] = [
    ...(await told(app, ann, 'transaction.recorded')),
    ...(await told(app, bob, 'transaction.recorded')),
  ];

  expect(given?.payload).toMatchObject({ reason: 'ADJUSTMENT', from: null, to: { id: ann.id } });
  expect(sent?.payload).toMatchObject({
    reason: 'TRANSFER',
    amount: { amount: '1.00' },
    from: { id: ann.id },
    to: { id: bob.id },
  });
});

it('refuses what is not covered, says what is there, and changes nothing', async () => {
  const ann = await givenPerson(app, '10.00 EUR');
  const bob = await givenPerson(app, null);
  const before = [await balanceOf(ann), await told(app, ann)];
  const refusal = await ann.refusal(TRANSFER, {
    input: { to: bob.id, amount: money('10.01 EUR'), idempotencyKey: key() },
  });

  expect(refusal).toMatchObject({ code: 'INSUFFICIENT_FUNDS', available: '10.00', required: '10.01' });
  expect([await balanceOf(ann), await told(app, ann)]).toEqual(before);
  expect(await balanceOf(bob)).toMatchObject({ id: `bal_${bob.id}_EUR`, version: 0, available: { amount: '0.00' } });
});

it.each([
  ['0.00 EUR', 'amount.amount'],
  ['-1.00 EUR', 'amount.amount'],
  ['1.001 EUR', 'amount.amount'],
  ['0.5 JPY', 'amount.amount'],
  [`1${'0'.repeat(30)} EUR`, 'amount.amount'],
  ['1e3 EUR', 'amount.amount'],
  ['NaN EUR', 'amount.amount'],
  ['١٢ EUR', 'amount.amount'],
  ['1.00 XYZ', 'amount.currency'],
  ['1.00 eur', 'amount.currency'],
])('refuses %s and names the field', async (amount, field) => {
  const ann = await givenPerson(app, null);
  const bob = await givenPerson(app, null);
  const input = { to: bob.id, amount: money(amount), idempotencyKey: key() };

  expect(await ann.refusal(TRANSFER, { input })).toMatchObject({ code: 'BAD_USER_INPUT', field });
});

it('refuses blanks around an amount', async () => {
  const ann = await givenPerson(app, null);
  for (const amount of [' 1.00', '1.00 ', '1 000.00', '']) {
    const input = { to: ann.id, amount: { amount, currency: 'EUR' }, idempotencyKey: key() };
    expect(await ann.refusal(TRANSFER, { input })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'amount.amount' });
  }
});

it('refuses oneself, nobody, and somebody who is suspended', async () => {
  const ann = await givenPerson(app, '10.00 EUR');
  const bob = await givenPerson(app, null);
  await using rows = await openRows(app);
  await suspend(rows, bob.id);
  const refusal = (to: string) =>
    ann.refusal(TRANSFER, { input: { to, amount: money('1.00 EUR'), idempotencyKey: key() } });

  expect(await refusal(ann.id)).toMatchObject({ code: 'CONFLICT', reason: 'SELF' });
  expect(await refusal(bob.id)).toMatchObject({ code: 'CONFLICT', reason: 'SUSPENDED' });
  for (const nobody of [
    'usr_00000000000000000000000000',
    'nobody',
    '',
    'pay_00000000000000000000000000',
    `usr_${'z'.repeat(26)}`,
  ])
    expect(await refusal(nobody)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await available(ann)).toBe('10.00');
});

it.each(['', ' ', 'two words', 'é', 'x'.repeat(201)])('refuses the key %j', async (idempotencyKey) => {
  const ann = await givenPerson(app, null);
  const bob = await givenPerson(app, null);
  const input = { to: bob.id, amount: money('1.00 EUR'), idempotencyKey };
  expect(await ann.refusal(TRANSFER, { input })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'idempotencyKey' });
});

it('shows a payment to its parties and to admins only', async () => {
  const ann = await givenPerson(app, '10.00 EUR');
  const bob = await givenPerson(app, null);
  const eve = await givenPerson(app, null);
  const { id } = await send(ann, { to: bob.id, amount: '1.00 EUR' });

  expect(await findPayment(eve, id)).toBeNull();
  expect(await eve.query('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
  expect(await findPayment(await app.as('admin'), id)).toMatchObject({ id });
  expect(await app.stranger().refusal(`{ payment(id: "${id}") { id } }`)).toMatchObject({ code: 'UNAUTHENTICATED' });
});
