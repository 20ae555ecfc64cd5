import { startLiveledger, type World } from '../../../src/testing';
import { simulatedFailure } from '../../../src/features/payments/simulated';
import { openRows } from '../identity/given';
import { TOP_UP, WITHDRAW, type PaymentAnswer } from './documents';
import { available, findPayment, givenPerson, key, money, problemsOf, told, topUp, whenSettled } from './given';
import { tell, withProviders } from './provider';

let app: World;
beforeAll(async () => {
  app = await startLiveledger();
});
afterAll(async () => {
  expect(await problemsOf(app)).toEqual([]);
  await app[Symbol.asyncDispose]();
});

it.each([
  ['20.00 EUR', 'COMPLETED', null, '20.00'],
  ['20.01 EUR', 'FAILED', 'DECLINED', '0.00'],
  ['20.02 EUR', 'FAILED', 'EXPIRED', '0.00'],
  ['20.03 EUR', 'FAILED', 'PROVIDER_ERROR', '0.00'],
])('the simulated provider makes of %s what its cents say: %s %s', async (amount, status, failure, there) => {
  const ann = await givenPerson(app, null);

  const pending = await topUp(ann, amount);
  const settled = await whenSettled(ann, pending.id);

  expect(pending).toMatchObject({ status: 'PENDING', provider: 'simulated', payer: { id: ann.id }, payee: null });
  expect(settled).toMatchObject({ status, failure });
  expect(await available(ann)).toBe(there);
});

it('reads the cents of any currency', () => {
  expect([101n, 2n, 1_203n, 100n, 4n, 99n].map(simulatedFailure)).toEqual([
    'DECLINED',
    'EXPIRED',
    'PROVIDER_ERROR',
    null,
    null,
    null,
  ]);
});

it('fails what nobody has paid within a day', async () => {
  const ann = await givenPerson(app, null);
  const { id } = await topUp(ann, '5.00 EUR', 'zeffy');
  await using rows = await openRows(app);
  const [job] = await rows.query<{ due: boolean }>(
    `UPDATE job SET run_at = now() WHERE kind = 'payments.expire-payment' AND payload->>'paymentId' = $1
     RETURNING (SELECT j.run_at BETWEEN now() + interval '23 hours 59 minutes' AND now() + interval '24 hours' FROM job j WHERE j.id = job.id) AS due`,
    [id],
  );

  expect(job).toEqual({ due: true });
  expect(await whenSettled(ann, id)).toMatchObject({ status: 'FAILED', failure: 'EXPIRED' });
  expect((await told(app, ann, 'payment.updated')).map(({ payload }) => payload['message'])).toEqual([
    'Your payment of 5.00 EUR did not go through: it was not paid in time.',
  ]);
});

it('does not know every provider', async () => {
  const ann = await givenPerson(app, null);
  for (const provider of ['nobody', '', 'adjustments', 'Simulated']) {
    const input = { amount: money('1.00 EUR'), provider, idempotencyKey: key() };
    expect(await ann.refusal(TOP_UP, { input })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'provider' });
  }
});

describe('a withdrawal', () => {
  it('is done at once in the demo', async () => {
    const ann = await givenPerson(app, '10.00 EUR');
    const input = { amount: money('4.00 EUR'), destination: 'DE02 1203 0000 0000 2020 51', idempotencyKey: key() };

    const { withdraw } = await ann.mutate<{ withdraw: PaymentAnswer }>(WITHDRAW, { input });

    expect(withdraw).toMatchObject({
      status: 'COMPLETED',
      reason: 'WITHDRAWAL',
      payer: { id: ann.id },
      payee: null,
      checkoutUrl: null,
    });
    expect(await available(ann)).toBe('6.00');
    expect(
      await ann.refusal(WITHDRAW, { input: { ...input, amount: money('6.01 EUR'), idempotencyKey: key() } }),
    ).toMatchObject({
      code: 'INSUFFICIENT_FUNDS',
      available: '6.00',
    });
    expect(await ann.refusal(WITHDRAW, { input: { ...input, destination: ' ', idempotencyKey: key() } })).toMatchObject(
      {
        code: 'BAD_USER_INPUT',
        field: 'destination',
      },
    );
  });

  it('waits for the provider elsewhere, and comes back if it fails', async () => {
    const env = { ...withProviders, DEMO: '0', ADMIN_EMAIL: 'ada@example.com', ADMIN_PASSWORD: 'long enough' };
    await using real = await startLiveledger({ env });
    const ann = await real.signUp();
    await tell(real, {
      type: 'payment.completed',
      data: { reference: key(), userId: ann.id, amount: money('10.00 EUR') },
    });
    const ask = async () => {
      const input = { amount: money('4.00 EUR'), destination: 'bank', idempotencyKey: key() };
      return (await ann.mutate<{ withdraw: PaymentAnswer }>(WITHDRAW, { input })).withdraw;
    };
    const [first, second] = [await ask(), await ask()];
    expect(first).toMatchObject({ status: 'PENDING', method: 'BALANCE', provider: 'zeffy', checkoutUrl: null });
    expect(await available(ann)).toBe('2.00');

    const data = (payment: PaymentAnswer) => ({ reference: key(), paymentId: payment.id, amount: money('4.00 EUR') });
    expect((await tell(real, { type: 'payment.completed', data: data(first) })).status).toBe(200);
    expect((await tell(real, { type: 'payment.failed', data: data(second) })).status).toBe(200);
    expect((await tell(real, { type: 'payment.completed', data: data(second) })).status).toBe(409);

    expect(await findPayment(ann, first.id)).toMatchObject({ status: 'COMPLETED' });
    expect(await findPayment(ann, second.id)).toMatchObject({ status: 'FAILED', failure: 'DECLINED' });
    expect(await available(ann)).toBe('6.00');
    expect(await problemsOf(real)).toEqual([]);
  });
});
