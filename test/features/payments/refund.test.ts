import fc from 'fast-check';
import { Money } from '../../../src/base/money';
import { afterRefund, amountToRefund, assertRefundable } from '../../../src/features/payments/payment.rules';
import { startLiveledger, type Visitor, type World } from '../../../src/testing';
import { ADJUST, REFUND, type PaymentAnswer } from './documents';
import {
  admin,
  available,
  findPayment,
  givenPerson,
  key,
  money,
  problemsOf,
  send,
  told,
  topUp,
  whenSettled,
} from './given';

let app: World;
beforeAll(async () => {
  app = await startLiveledger();
});
afterAll(async () => {
  expect(await problemsOf(app)).toEqual([]);
  await app[Symbol.asyncDispose]();
});

const inputOf = (paymentId: string, amount?: string) => ({
  input: { paymentId, ...(amount && { amount: money(amount) }), idempotencyKey: key() },
});
const refund = async (by: Visitor, paymentId: string, amount?: string) =>
  (await by.mutate<{ refundPayment: PaymentAnswer }>(REFUND, inputOf(paymentId, amount))).refundPayment;

async function givenPayment() {
  const ann = await givenPerson(app, '20.00 EUR');
  const bob = await givenPerson(app, null);
  return { ann, bob, payment: await send(ann, { to: bob.id, amount: '20.00 EUR' }) };
}

it('gives back a part, then all that is left, and tells both each time', async () => {
  const { ann, bob, payment } = await givenPayment();

  expect(await refund(bob, payment.id, '5.00 EUR')).toMatchObject({
    id: payment.id,
    status: 'PARTIALLY_REFUNDED',
    refunded: { amount: '5.00' },
  });
  expect(await refund(bob, payment.id)).toMatchObject({
    status: 'REFUNDED',
    refunded: { amount: '20.00' },
    completedAt: payment.completedAt,
  });

  expect([await available(ann), await available(bob)]).toEqual(['20.00', '0.00']);
  const messages = async (who: Visitor) =>
    (await told(app, who, 'payment.updated'))
      .filter(({ payload }) => payload['kind'] === 'PAYMENT_REFUNDED')
      .map(({ payload }) => payload['message']);
  const name = (payment.payee?.displayName ?? '') + '.';
  expect(await messages(ann)).toEqual([
    `5.00 EUR came back to you from ${name}`,
    `15.00 EUR came back to you from ${name}`,
  ]);
  expect(await messages(bob)).toHaveLength(2);
  const [last] = (await told(app, ann, 'balance.updated')).slice(-1);
  expect(last?.payload).toMatchObject({
    reason: 'REFUND',
    oldBalance: { amount: '5.00' },
    balance: { available: { amount: '20.00' } },
  });
});

it('never gives back more than is left, however many ask at once', async () => {
  const { ann, bob, payment } = await givenPayment();

  const answers = await Promise.all(
    Array.from({ length: 9 }, () => bob.request(REFUND, inputOf(payment.id, '3.00 EUR'))),
  );

  const codes = answers.map(({ errors }) => errors?.[0]?.extensions);
  expect(codes.filter((code) => !code)).toHaveLength(6);
  for (const code of codes.filter(Boolean))
    expect(code).toMatchObject({ code: 'CONFLICT', reason: 'MORE_THAN_IS_LEFT', left: '2.00' });
  expect([await available(ann), await available(bob)]).toEqual(['18.00', '2.00']);
});

it('is refused where there is not enough any more', async () => {
  const { ann, bob, payment } = await givenPayment();
  await send(bob, { to: ann.id, amount: '15.00 EUR' });

  expect(await bob.refusal(REFUND, inputOf(payment.id))).toMatchObject({
    code: 'INSUFFICIENT_FUNDS',
    available: '5.00',
    required: '20.00',
  });
  expect(await findPayment(ann, payment.id)).toMatchObject({ status: 'COMPLETED', refunded: { amount: '0.00' } });
});

it('is for the payee and for admins', async () => {
  const { ann, bob, payment } = await givenPayment();
  const eve = await givenPerson(app, null);

  expect(await ann.refusal(REFUND, inputOf(payment.id))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await eve.refusal(REFUND, inputOf(payment.id))).toMatchObject({ code: 'NOT_FOUND' });
  for (const id of ['pay_00000000000000000000000000', 'nonsense', ann.id])
    expect(await bob.refusal(REFUND, inputOf(id))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await refund(await admin(app), payment.id)).toMatchObject({ status: 'REFUNDED' });
  expect(await available(ann)).toBe('20.00');
});

it('is refused twice over, in another currency, and of nothing', async () => {
  const { bob, payment } = await givenPayment();
  expect(await bob.refusal(REFUND, inputOf(payment.id, '1.00 USD'))).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'amount.currency',
  });
  expect(await bob.refusal(REFUND, inputOf(payment.id, '0.00 EUR'))).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'amount.amount',
  });
  await refund(bob, payment.id);
  expect(await bob.refusal(REFUND, inputOf(payment.id))).toMatchObject({
    code: 'INVALID_TRANSITION',
    from: 'REFUNDED',
    to: 'REFUNDED',
  });
});

it('of a top-up is for admins only', async () => {
  const ann = await givenPerson(app, null);
  const { id } = await whenSettled(ann, (await topUp(ann, '8.00 EUR')).id);

  expect(await ann.refusal(REFUND, inputOf(id))).toMatchObject({ code: 'CONFLICT', reason: 'NOT_REFUNDABLE' });
  expect(await refund(await admin(app), id, '3.00 EUR')).toMatchObject({ status: 'PARTIALLY_REFUNDED' });
  expect(await available(ann)).toBe('5.00');
});

describe('an adjustment', () => {
  it('gives and takes, says why, and comes under a key', async () => {
    const ann = await givenPerson(app, null);
    const by = await admin(app);
    const adjust = async (amount: string, k = key()) =>
      (
        await by.mutate<{ adjustBalance: PaymentAnswer }>(ADJUST, {
          userId: ann.id,
          amount: money(amount),
          note: 'a mistake',
          key: k,
        })
      ).adjustBalance;
    const once = key();

    expect(await adjust('9.00 EUR', once)).toMatchObject({
      status: 'COMPLETED',
      reason: 'ADJUSTMENT',
      note: 'a mistake',
      payer: null,
      payee: { id: ann.id },
    });
    await adjust('9.00 EUR', once);
    expect(await adjust('-4.00 EUR')).toMatchObject({ amount: { amount: '4.00' }, payer: { id: ann.id }, payee: null });

    expect(await available(ann)).toBe('5.00');
  });

  it('takes no more than is there, is by admins, and needs a reason', async () => {
    const ann = await givenPerson(app, '1.00 EUR');
    const by = await admin(app);
    const variables = { userId: ann.id, amount: money('-1.01 EUR'), note: 'x', key: key() };

    expect(await by.refusal(ADJUST, variables)).toMatchObject({ code: 'INSUFFICIENT_FUNDS' });
    expect(await ann.refusal(ADJUST, variables)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await by.refusal(ADJUST, { ...variables, amount: money('0 EUR') })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'amount.amount',
    });
    expect(await by.refusal(ADJUST, { ...variables, note: ' ' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'note',
    });
    expect(await by.refusal(ADJUST, { ...variables, userId: 'usr_nobody' })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the rules', () => {
  const eur = (minor: bigint) => Money.of(minor, { code: 'EUR', digits: 2 });
  const facts = (status: string, reason = 'TRANSFER', refunded = 0n) => ({
    status,
    reason,
    amount: eur(100n),
    refunded: eur(refunded),
  });

  it('lose no cent over any number of parts', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10_000n }),
        fc.array(fc.bigInt({ min: 1n, max: 5_000n })),
        (total, parts) => {
          let refunded = eur(0n);
          for (const part of parts) {
            const now = { status: 'COMPLETED', reason: 'ORDER', amount: eur(total), refunded };
            if (part > total - refunded.minor) expect(() => amountToRefund(now, eur(part))).toThrow();
            else refunded = afterRefund(now, amountToRefund(now, eur(part))).refunded;
          }
          const rest = { status: 'COMPLETED', reason: 'ORDER', amount: eur(total), refunded };
          expect(refunded.plus(amountToRefund(rest, null)).minor).toBe(total);
          expect(afterRefund(rest, amountToRefund(rest, null)).isWhole).toBe(true);
        },
      ),
    );
  });

  it.each([
    ['PENDING', 'TRANSFER', 'INVALID_TRANSITION'],
    ['FAILED', 'ORDER', 'INVALID_TRANSITION'],
    ['CANCELLED', 'BOOKING', 'INVALID_TRANSITION'],
    ['PENDING', 'BOOKING', 'CONFLICT'],
    ['COMPLETED', 'INVOICE_FUNDING', 'CONFLICT'],
    ['COMPLETED', 'FEE', 'CONFLICT'],
    ['COMPLETED', 'TOP_UP', 'CONFLICT'],
  ])('refuse a payment that is %s for %s', (status, reason, code) => {
    expect(() => assertRefundable(facts(status, reason), false)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('let admins give back what nobody received', () => {
    for (const reason of ['TOP_UP', 'WITHDRAWAL', 'ADJUSTMENT', 'BILL'])
      expect(() => assertRefundable(facts('COMPLETED', reason), true)).not.toThrow();
    expect(() => assertRefundable(facts('COMPLETED', 'INVOICE_FUNDING'), true)).toThrow();
  });
});
