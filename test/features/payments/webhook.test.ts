import { startLiveledger, type Visitor, type World } from '../../../src/testing';
import { openRows, suspend } from '../identity/given';
import {
  available,
  balanceOf,
  expire,
  findPayment,
  givenPerson,
  key,
  money,
  problemsOf,
  send,
  told,
  topUp,
} from './given';
import { secrets, tell, tellRaw, withProviders } from './provider';

let app: World;
beforeAll(async () => {
  app = await startLiveledger({ env: withProviders });
});
afterAll(async () => {
  expect(await problemsOf(app)).toEqual([]);
  await app[Symbol.asyncDispose]();
});

const amount = money('20.00 CAD');
const completed = 'payment.completed';
const cad = (visitor: Visitor) => available(visitor, 'CAD');

async function givenPending(provider = 'zeffy') {
  const ann = await givenPerson(app, null);
  const payment = await topUp(ann, '20.00 CAD', provider);
  return { ann, payment, data: { reference: key(), paymentId: payment.id, amount } };
}

it('settles the payment it names, once, and tells its payer', async () => {
  const { ann, payment, data } = await givenPending();
  expect(payment).toMatchObject({
    status: 'PENDING',
    method: 'PROVIDER',
    provider: 'zeffy',
    reason: 'TOP_UP',
    payee: null,
  });
  expect(payment.checkoutUrl).toBe(`${app.url.replace('127.0.0.1', 'localhost')}/app/checkout/${payment.id}`);
  const telling = { id: key(), type: completed, data: { ...data, transactionHash: '0xabc' } } as const;

  const answers = await Promise.all(Array.from({ length: 8 }, () => tell(app, telling)));
  const otherId = await tell(app, { ...telling, id: key() });

  expect([...answers, otherId].map(({ status }) => status)).toEqual(Array.from({ length: 9 }, () => 200));
  expect(await cad(ann)).toBe('20.00');
  expect(await findPayment(ann, payment.id)).toMatchObject({
    status: 'COMPLETED',
    transactionHash: '0xabc',
    checkoutUrl: null,
  });
  expect((await told(app, ann, 'payment.updated')).map(({ payload }) => payload['kind'])).toEqual([
    'PAYMENT_CONFIRMED',
  ]);
});

it('fails the payment it names, with the reason', async () => {
  const { ann, payment, data } = await givenPending();

  expect((await tell(app, { type: 'payment.failed', data: { ...data, failure: 'PROVIDER_ERROR' } })).status).toBe(200);
  expect((await tell(app, { type: 'payment.failed', data: { ...data, reference: key() } })).status).toBe(200);

  expect(await findPayment(ann, payment.id)).toMatchObject({
    status: 'FAILED',
    failure: 'PROVIDER_ERROR',
    completedAt: null,
  });
  expect(await balanceOf(ann, 'CAD')).toMatchObject({ version: 0 });
  expect((await told(app, ann, 'payment.updated')).map(({ payload }) => payload['message'])).toEqual([
    'Your payment of 20.00 CAD did not go through: the provider could not do it.',
  ]);
});

it.each(['userId', 'email'])('tops up the balance of whom it names by %s', async (field) => {
  const ann = await app.signUp({ email: `by-${field}@example.com` });
  const person = field === 'email' ? { email: ` BY-${field}@Example.com ` } : { userId: ann.id };
  const reference = key();

  expect((await tell(app, { type: completed, data: { ...person, reference, amount } })).status).toBe(200);
  expect((await tell(app, { type: completed, data: { ...person, reference, amount } })).status).toBe(200);

  expect(await cad(ann)).toBe('20.00');
});

it('credits somebody who is suspended: money that arrived is never refused', async () => {
  const ann = await givenPerson(app, null);
  await using rows = await openRows(app);
  await suspend(rows, ann.id);
  expect((await tell(app, { type: completed, data: { userId: ann.id, reference: key(), amount } })).status).toBe(200);
  expect(await rows.query('SELECT balance FROM account WHERE owner = $1', [ann.id])).toEqual([{ balance: '2000' }]);
});

it('credits what comes after we have given up waiting, and says so', async () => {
  const { ann, payment, data } = await givenPending();
  await expire(app, payment.id);

  const answers = [await tell(app, { type: completed, data }), await tell(app, { type: completed, data })];

  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(await cad(ann)).toBe('20.00');
  expect(await findPayment(ann, payment.id)).toMatchObject({ status: 'FAILED', failure: 'EXPIRED' });
  await using rows = await openRows(app);
  const [late] = await rows.query(`SELECT payload FROM event WHERE topic = 'payment.came-late' AND stream = $1`, [
    `payment:${payment.id}`,
  ]);
  expect(late).toMatchObject({
    payload: { payment: { id: payment.id }, topUp: { status: 'COMPLETED', payer: { id: ann.id } } },
  });
});

describe('refuses, and changes nothing', () => {
  it.each<[string, number, object]>([
    ['another amount', 409, { amount: money('20.01 CAD') }],
    ['another currency', 409, { amount: money('20.00 USD') }],
    ['a payment that is not there', 404, { paymentId: 'pay_00000000000000000000000000' }],
    ['no id at all', 404, { paymentId: 'nonsense' }],
    ['no amount', 400, { amount: null }],
    ['a negative amount', 400, { amount: money('-20.00 CAD') }],
    ['a currency that nobody knows', 400, { amount: money('20.00 ZZZ') }],
    ['nobody to credit', 422, { paymentId: null }],
    ['somebody unknown', 422, { paymentId: null, userId: 'usr_00000000000000000000000000' }],
    ['an unknown address', 422, { paymentId: null, email: 'nobody@example.com' }],
    ['no reference', 400, { reference: null }],
  ])('%s', async (_, status, changes) => {
    const { ann, payment, data } = await givenPending();
    await using rows = await openRows(app);
    const inbox = () => rows.query('SELECT * FROM provider_message');
    const before = await inbox();

    const answer = await tell(app, { type: completed, data: { ...data, ...changes } });

    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ errors: [{ extensions: { requestId: expect.any(String) as string } }] });
    expect(await findPayment(ann, payment.id)).toEqual(payment);
    expect(await inbox()).toEqual(before);
  });

  it('a payment of another provider, and a provider that is not there', async () => {
    const { data } = await givenPending('other');
    expect((await tell(app, { type: completed, data })).status).toBe(404);
    expect((await tell(app, { type: completed, data }, 'nobody')).status).toBe(404);
    expect((await tell(app, { type: completed, data }, 'adjustments')).status).toBe(404);
  });

  it('what contradicts what was told before', async () => {
    const { ann, data } = await givenPending();
    const id = key();
    await tell(app, { id, type: completed, data });

    const answers = await Promise.all([
      tell(app, { id, type: completed, data: { ...data, extra: 1 } }),
      tell(app, { type: completed, data: { ...data, amount: money('21.00 CAD') } }),
      tell(app, { type: 'payment.failed', data }),
      tell(app, { type: 'payment.failed', data: { ...data, reference: key() } }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([409, 409, 409, 409]);
    expect(await cad(ann)).toBe('20.00');
  });

  it('a success after the provider himself has said that it failed', async () => {
    const { ann, data } = await givenPending();
    await tell(app, { type: 'payment.failed', data });

    expect((await tell(app, { type: completed, data })).status).toBe(409);
    expect((await tell(app, { type: completed, data: { ...data, reference: key() } })).status).toBe(409);
    expect(await cad(ann)).toBe('0.00');
  });

  it.each([
    ['no signature', { header: '' }],
    ['a signature of somebody else', { secret: 'whsec_of_somebody_else' }],
    ['a signature of another provider', { secret: secrets.other }],
    ['one that is old', { age: 301 }],
    ['one of the future', { age: -330 }],
    ['nonsense', { header: 't=1,v1=zz' }],
    ['a time that is none', { header: `t=${'9'.repeat(400)},v1=${'0'.repeat(64)}` }],
  ])('%s', async (_, envelope) => {
    const { data } = await givenPending();
    const answer = await tellRaw(app, JSON.stringify({ id: key(), type: completed, data }), envelope);
    expect(answer.status).toBe(401);
  });

  it.each([
    '',
    'no json',
    '[]',
    'null',
    '{"id":1}',
    '{"id":"evt_1","type":"payment.paid","data":{}}',
    '"\\u0000"',
    '{"id":"a\\u0000","type":"payment.completed","data":{}}',
  ])('the body %j', async (body) => expect((await tellRaw(app, body)).status).toBe(400));

  it('a body of a megabyte, before anything is looked at', async () => {
    expect((await tellRaw(app, JSON.stringify({ id: 'x'.repeat(1_000_000) }))).status).toBe(413);
  });
});

it('believes either secret while one is being replaced, and any of several signatures', async () => {
  const { ann, data } = await givenPending();
  const body = JSON.stringify({ id: key(), type: completed, data });
  expect((await tellRaw(app, body, { secret: secrets.next })).status).toBe(200);
  expect(await cad(ann)).toBe('20.00');
});

describe('a refund by the provider', () => {
  async function givenTopUp() {
    const { ann, payment, data } = await givenPending();
    await tell(app, { type: completed, data });
    return { ann, payment, data };
  }
  const refunded = 'payment.refunded';

  it('takes a part back, then the rest, and not more', async () => {
    const { ann, payment, data } = await givenTopUp();

    expect(
      (await tell(app, { type: refunded, data: { ...data, reference: 'r1', amount: money('5.00 CAD') } })).status,
    ).toBe(200);
    expect(await findPayment(ann, payment.id)).toMatchObject({
      status: 'PARTIALLY_REFUNDED',
      refunded: { amount: '5.00' },
    });
    expect(
      (await tell(app, { type: refunded, data: { ...data, reference: key(), amount: money('15.01 CAD') } })).status,
    ).toBe(409);
    expect((await tell(app, { type: refunded, data: { ...data, amount: null } })).status).toBe(200);

    expect(await findPayment(ann, payment.id)).toMatchObject({ status: 'REFUNDED', refunded: { amount: '20.00' } });
    expect(await cad(ann)).toBe('0.00');
    expect((await told(app, ann, 'payment.updated')).map(({ payload }) => payload['kind'])).toEqual([
      'PAYMENT_CONFIRMED',
      'PAYMENT_REFUNDED',
      'PAYMENT_REFUNDED',
    ]);
  });

  it('may name only the reference of the payment', async () => {
    const { ann, data } = await givenTopUp();
    expect((await tell(app, { type: refunded, data: { reference: data.reference, amount } })).status).toBe(200);
    expect(await cad(ann)).toBe('0.00');
    expect((await tell(app, { type: refunded, data: { reference: key(), amount } })).status).toBe(404);
  });

  it('is recorded also when the money is spent: what is missing stays outside, and admins hear of it', async () => {
    const { ann, payment, data } = await givenTopUp();
    const bob = await givenPerson(app, null);
    await send(ann, { to: bob.id, amount: '12.00 CAD' });

    expect((await tell(app, { type: refunded, data })).status).toBe(200);

    expect([await cad(ann), await cad(bob)]).toEqual(['0.00', '12.00']);
    expect(await findPayment(ann, payment.id)).toMatchObject({ status: 'REFUNDED', refunded: { amount: '20.00' } });
    await using rows = await openRows(app);
    const [short] = await rows.query(
      `SELECT payload FROM event WHERE topic = 'payment.refund-fell-short' AND stream = $1`,
      [`payment:${payment.id}`],
    );
    expect(short).toMatchObject({ payload: { shortfall: { amount: '12.00', currency: 'CAD' } } });
  });
});
