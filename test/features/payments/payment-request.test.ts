import { startLiveledger, type Visitor, type World } from '../../../src/testing';
import { openRows, suspend } from '../identity/given';
import { CANCEL_REQUEST, CREATE_REQUEST, FIND_REQUEST, PAY_REQUEST, type RequestAnswer } from './documents';
import { available, givenPerson, key, money, problemsOf, told } from './given';

let app: World;
beforeAll(async () => {
  app = await startLiveledger();
});
afterAll(async () => {
  expect(await problemsOf(app)).toEqual([]);
  await app[Symbol.asyncDispose]();
});

const seller = () => givenPerson(app, null, ['SELLER']);
async function create(by: Visitor, input: object = {}): Promise<RequestAnswer> {
  const all = { description: 'Two coffees', amount: money('6.40 EUR'), ...input };
  return (await by.mutate<{ createPaymentRequest: RequestAnswer }>(CREATE_REQUEST, { input: all }))
    .createPaymentRequest;
}
const find = async (by: Visitor, id: string) =>
  (await by.query<{ paymentRequest: RequestAnswer | null }>(FIND_REQUEST, { id })).paymentRequest;

it('is shown as a code, scanned, and paid', async () => {
  const sam = await seller();
  const ann = await givenPerson(app, '10.00 EUR');
  const request = await create(sam);
  expect(request).toMatchObject({
    status: 'OPEN',
    description: 'Two coffees',
    amount: { amount: '6.40', currency: 'EUR' },
    payment: null,
  });
  expect(request.url).toMatch(new RegExp(`/app/pay/${request.id}$`));
  expect(request.qrCode).toMatch(/^<svg [^]*<\/svg>$/);
  expect(Date.parse(request.expiresAt) - Date.parse(request.createdAt)).toBe(900_000);
  expect(await find(ann, request.id)).toMatchObject({ id: request.id, seller: { id: sam.id } });

  const { payPaymentRequest } = await ann.mutate<{ payPaymentRequest: RequestAnswer }>(PAY_REQUEST, {
    id: request.id,
    key: key(),
  });

  expect(payPaymentRequest).toMatchObject({
    status: 'PAID',
    payment: {
      status: 'COMPLETED',
      amount: { amount: '6.40' },
      subject: { __typename: 'PaymentRequest', id: request.id, status: 'PAID' },
    },
  });
  expect([await available(ann), await available(sam)]).toEqual(['3.60', '6.40']);
  const [completed] = await told(app, sam, 'payment.completed');
  expect(completed?.payload).toMatchObject({
    payment: { reason: 'PAYMENT_REQUEST', note: 'Two coffees', subjectId: request.id },
  });
});

it('is paid by one of many who scan it at the same moment', async () => {
  const sam = await seller();
  const people = await Promise.all(Array.from({ length: 6 }, () => givenPerson(app, '10.00 EUR')));
  const { id } = await create(sam);

  const answers = await Promise.all(people.map((person) => person.request(PAY_REQUEST, { id, key: key() })));

  const codes = answers.map(({ errors }) => errors?.[0]?.extensions);
  expect(codes.filter((code) => !code)).toHaveLength(1);
  for (const code of codes.filter(Boolean))
    expect(code).toMatchObject({ code: 'INVALID_TRANSITION', from: 'PAID', to: 'PAID' });
  expect(await available(sam)).toBe('6.40');
});

it('gives the payer the same answer when he asks again, and shows others that it is paid but not the payment', async () => {
  const sam = await seller();
  const ann = await givenPerson(app, '10.00 EUR');
  const eve = await givenPerson(app, '10.00 EUR');
  const { id } = await create(sam);
  const variables = { id, key: key() };

  const answers = await Promise.all(Array.from({ length: 8 }, () => ann.mutate(PAY_REQUEST, variables)));

  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await available(ann)).toBe('3.60');
  expect(await find(eve, id)).toMatchObject({ status: 'PAID', payment: null });
  expect(await find(sam, id)).toMatchObject({ payment: { status: 'COMPLETED' } });
});

it('expires when its time is up, to the moment', async () => {
  const sam = await seller();
  const ann = await givenPerson(app, '10.00 EUR');
  const { id } = await create(sam, { expiresInSeconds: 1 });
  await using rows = await openRows(app);

  for (;;) {
    const [row] = await rows.query<{ status: string }>('SELECT status FROM payment_request WHERE id = $1', [id]);
    const seen = await find(ann, id);
    const refusal = seen?.status === 'EXPIRED' ? await ann.refusal(PAY_REQUEST, { id, key: key() }) : null;
    if (refusal) expect(refusal).toMatchObject({ code: 'INVALID_TRANSITION', from: 'EXPIRED', to: 'PAID' });
    if (row?.status === 'EXPIRED') break;
  }
  expect(await sam.refusal(CANCEL_REQUEST, { id })).toMatchObject({
    code: 'INVALID_TRANSITION',
    from: 'EXPIRED',
    to: 'CANCELLED',
  });
  expect(await available(ann)).toBe('10.00');
});

it('is taken back by its seller while it is open', async () => {
  const sam = await seller();
  const other = await seller();
  const ann = await givenPerson(app, '10.00 EUR');
  const { id } = await create(sam);

  expect(await other.refusal(CANCEL_REQUEST, { id })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await sam.mutate(CANCEL_REQUEST, { id })).toMatchObject({ cancelPaymentRequest: { status: 'CANCELLED' } });

  expect(await sam.refusal(CANCEL_REQUEST, { id })).toMatchObject({
    code: 'INVALID_TRANSITION',
    from: 'CANCELLED',
    to: 'CANCELLED',
  });
  expect(await ann.refusal(PAY_REQUEST, { id, key: key() })).toMatchObject({
    code: 'INVALID_TRANSITION',
    from: 'CANCELLED',
    to: 'PAID',
  });
});

it('cannot be paid by its seller, without money, or to somebody suspended', async () => {
  const sam = await seller();
  const poor = await givenPerson(app, null);
  const rich = await givenPerson(app, '10.00 EUR');
  const { id } = await create(sam);
  expect(await sam.refusal(PAY_REQUEST, { id, key: key() })).toMatchObject({ code: 'CONFLICT', reason: 'SELF' });
  expect(await poor.refusal(PAY_REQUEST, { id, key: key() })).toMatchObject({
    code: 'INSUFFICIENT_FUNDS',
    required: '6.40',
  });
  await using rows = await openRows(app);
  await suspend(rows, sam.id);
  expect(await rich.refusal(PAY_REQUEST, { id, key: key() })).toMatchObject({ code: 'CONFLICT', reason: 'SUSPENDED' });
  expect(await rich.refusal(PAY_REQUEST, { id: 'prq_00000000000000000000000000', key: key() })).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await find(rich, 'nonsense')).toBeNull();
});

it.each<[string, object, string]>([
  ['no time at all', { expiresInSeconds: 0 }, 'expiresInSeconds'],
  ['more than a month', { expiresInSeconds: 2_592_001 }, 'expiresInSeconds'],
  ['no description', { description: ' ' }, 'description'],
  ['no amount', { amount: null }, 'amount'],
  ['nothing', { amount: money('0.00 EUR') }, 'amount.amount'],
])('cannot be made with %s', async (_, input, field) => {
  const all = { description: 'x', amount: money('1.00 EUR'), ...input };
  expect(await (await seller()).refusal(CREATE_REQUEST, { input: all })).toMatchObject({
    code: 'BAD_USER_INPUT',
    field,
  });
});

it('is made by sellers', async () => {
  const ann = await givenPerson(app, null);
  expect(await ann.refusal(CREATE_REQUEST, { input: { description: 'x', amount: money('1.00 EUR') } })).toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(await app.stranger().refusal(FIND_REQUEST, { id: 'x' })).toMatchObject({ code: 'UNAUTHENTICATED' });
});
