import { startLiveledger, type World } from '../../../src/testing';
import { TRANSFER, type PaymentAnswer } from './documents';
import { available, give, givenPerson, key, money, problemsOf, send, told, trySending } from './given';

let app: World;
beforeAll(async () => {
  app = await startLiveledger();
});
afterAll(async () => {
  expect(await problemsOf(app)).toEqual([]);
  await app[Symbol.asyncDispose]();
});

const idOf = ({ data }: { readonly data?: Record<string, unknown> | null }) =>
  (data as { transfer: PaymentAnswer } | null)?.transfer.id;

it('makes one payment of 32 equal requests, and gives all of them the same answer', async () => {
  const ann = await givenPerson(app, '10.00 EUR');
  const bob = await givenPerson(app, null);
  // There is money for one only: whoever did not get its answer would be refused.
  const sending = { to: bob.id, amount: '7.00 EUR', idempotencyKey: key() };

  const answers = await Promise.all(Array.from({ length: 32 }, () => trySending(ann, sending)));

  expect(new Set(answers.map(idOf)).size).toBe(1);
  expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
  expect(await available(bob)).toBe('7.00');
  expect(await told(app, bob, 'payment.completed')).toHaveLength(1);
});

it('holds across nodes', async () => {
  await using other = await startLiveledger({ database: app.database });
  const ann = await givenPerson(app, '10.00 EUR');
  const bob = await givenPerson(app, null);
  const there = other.visitor({ accessToken: ann.accessToken, refreshToken: '', user: { id: ann.id } });
  const sending = { to: bob.id, amount: '7.00 EUR', idempotencyKey: key() };

  const answers = await Promise.all(
    Array.from({ length: 16 }, (_none, n) => trySending(n % 2 === 0 ? ann : there, sending)),
  );

  expect(new Set(answers.map(idOf)).size).toBe(1);
  expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
  expect(await available(bob)).toBe('7.00');
});

it('holds across a restart, and shows the payment as it is now', async () => {
  const ann = await givenPerson(app, '10.00 EUR');
  const bob = await givenPerson(app, null);
  const sending = { to: bob.id, amount: '4 EUR', idempotencyKey: key() };
  const first = await send(ann, sending);
  await app.restart();
  const [later, payee] = [ann, bob].map(({ accessToken, id }) =>
    app.visitor({ accessToken, refreshToken: '', user: { id } }),
  );
  if (!later || !payee) throw new Error('Two in, two out.');
  await payee.mutate('mutation ($input: RefundInput!) { refundPayment(input: $input) { id } }', {
    input: { paymentId: first.id, idempotencyKey: key() },
  });

  // The same amount in other words is the same input.
  const again = await send(later, { ...sending, amount: '4.00 EUR' });

  expect(again).toMatchObject({ id: first.id, status: 'REFUNDED' });
  expect(await available(later)).toBe('10.00');
});

it('refuses a key that was used with another input', async () => {
  const ann = await givenPerson(app, '10.00 EUR');
  const bob = await givenPerson(app, null);
  const sending = { to: bob.id, amount: '1.00 EUR', idempotencyKey: key() };
  await send(ann, sending);

  for (const other of [
    { amount: '1.01 EUR' },
    { to: ann.id === bob.id ? '' : (await givenPerson(app, null)).id },
    { note: 'x' },
  ]) {
    const { errors } = await trySending(ann, { ...sending, ...other });
    expect(errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_KEY_REUSED');
  }
  expect(await available(ann)).toBe('9.00');
});

it('takes one of two inputs that come under one key at the same moment, and refuses the other', async () => {
  const ann = await givenPerson(app, '10.00 EUR');
  const bob = await givenPerson(app, null);
  const idempotencyKey = key();
  const answers = await Promise.all(
    ['1.00 EUR', '2.00 EUR', '1.00 EUR', '2.00 EUR'].map((amount) =>
      trySending(ann, { to: bob.id, amount, idempotencyKey }),
    ),
  );

  const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done');
  expect(codes.sort()).toEqual(['IDEMPOTENCY_KEY_REUSED', 'IDEMPOTENCY_KEY_REUSED', 'done', 'done']);
});

it('keeps keys of people and of operations apart', async () => {
  const ann = await givenPerson(app, '10.00 EUR');
  const bob = await givenPerson(app, '10.00 EUR');
  const idempotencyKey = key();

  const there = await send(ann, { to: bob.id, amount: '1.00 EUR', idempotencyKey });
  const back = await send(bob, { to: ann.id, amount: '1.00 EUR', idempotencyKey });
  const paidOut = await ann.mutate<{ withdraw: PaymentAnswer }>(
    'mutation ($input: WithdrawInput!) { withdraw(input: $input) { id } }',
    {
      input: { amount: money('1.00 EUR'), destination: 'bank', idempotencyKey },
    },
  );

  expect(new Set([there.id, back.id, paidOut.withdraw.id]).size).toBe(3);
});

it('does not remember refusals', async () => {
  const ann = await givenPerson(app, '1.00 EUR');
  const bob = await givenPerson(app, null);
  const sending = { to: bob.id, amount: '2.00 EUR', idempotencyKey: key() };
  const input = { to: sending.to, amount: money(sending.amount), idempotencyKey: sending.idempotencyKey };
  expect(await ann.refusal(TRANSFER, { input })).toMatchObject({ code: 'INSUFFICIENT_FUNDS' });
  await give(app, ann, '1.00 EUR');

  expect(await send(ann, sending)).toMatchObject({ status: 'COMPLETED' });
});
