import { startLiveledger, type Visitor, type World } from '../../../src/testing';
import {
  BALANCE_OF,
  BALANCES,
  PAYMENTS,
  TRANSACTIONS,
  type BalanceAnswer,
  type PageAnswer,
  type PaymentAnswer,
} from '../payments/documents';
import { answered, balanceOf, give, givenPerson, key, money, problemsOf, send } from '../payments/given';

let app: World;
beforeAll(async () => {
  app = await startLiveledger();
});
afterAll(async () => {
  expect(await problemsOf(app)).toEqual([]);
  await app[Symbol.asyncDispose]();
});

interface Movement {
  readonly id: string;
  readonly amount: { readonly amount: string; readonly currency: string };
  readonly balanceAfter: { readonly amount: string };
  readonly reason: string;
  readonly counterparty: { readonly id: string } | null;
  readonly payment: { readonly id: string } | null;
  readonly note: string | null;
}

const movements = async (who: Visitor, args: object = {}) =>
  (await who.query<{ transactions: PageAnswer<Movement> }>(TRANSACTIONS, args)).transactions;
const payments = async (who: Visitor, args: object = {}) =>
  (await who.query<{ payments: PageAnswer<PaymentAnswer> }>(PAYMENTS, args)).payments;

it('shows a balance in every currency, also where there was never any', async () => {
  const ann = await givenPerson(app, '3.00 EUR');
  await give(app, ann, '500 JPY');

  expect(await balanceOf(ann, 'USDC')).toEqual({
    id: `bal_${ann.id}_USDC`,
    available: { amount: '0.000000', currency: 'USDC' },
    held: { amount: '0.000000', currency: 'USDC' },
    version: 0,
    updatedAt: '1970-01-01T00:00:00.000Z',
  });
  const { balances } = await ann.query<{ balances: readonly BalanceAnswer[] }>(BALANCES);
  expect(balances.map(({ available }) => available)).toEqual([
    { amount: '3.00', currency: 'EUR' },
    { amount: '500', currency: 'JPY' },
  ]);
  expect(await ann.refusal(BALANCE_OF, { currency: 'XYZ' })).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'currency',
  });
});

it('finds balances and movements by their ids, for their owner', async () => {
  const ann = await givenPerson(app, '3.00 EUR');
  const bob = await givenPerson(app, null);
  const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';
  const [movement] = (await movements(ann)).nodes;
  for (const id of [`bal_${ann.id}_EUR`, movement?.id ?? '']) {
    expect(await ann.query(NODE, { id })).toMatchObject({ node: { id } });
    expect(await bob.query(NODE, { id })).toEqual({ node: null });
  }
  for (const id of [`bal_${ann.id}_XYZ`, `bal_${ann.id}_`, 'bal_EUR'])
    expect(await ann.query(NODE, { id })).toEqual({ node: null });
});

it('shows each side a movement as it was to him', async () => {
  const ann = await givenPerson(app, '10.00 EUR');
  const bob = await givenPerson(app, null);
  const { id } = await send(ann, { to: bob.id, amount: '4.00 EUR', note: 'thanks' });

  const [[out], [into]] = [(await movements(ann)).nodes, (await movements(bob)).nodes];

  expect(out).toMatchObject({
    amount: { amount: '-4.00' },
    balanceAfter: { amount: '6.00' },
    counterparty: { id: bob.id },
    payment: { id },
    note: 'thanks',
  });
  expect(into).toMatchObject({
    id: out?.id,
    amount: { amount: '4.00' },
    balanceAfter: { amount: '4.00' },
    counterparty: { id: ann.id },
    reason: 'TRANSFER',
  });
});

it('pages both ways, each once, while new ones arrive', async () => {
  const ann = await givenPerson(app, '100.00 EUR');
  const bob = await givenPerson(app, '50.00 EUR');
  await give(app, ann, '7.00 USD');
  for (let count = 1; count <= 11; count += 1) {
    await send(ann, { to: bob.id, amount: `${count}.00 EUR` });
    if (count % 3 === 0) await send(bob, { to: ann.id, amount: '0.50 EUR' });
  }
  const all = (await movements(ann, { first: 100 })).nodes;
  expect(all).toHaveLength(16);

  const forwards: string[] = [];
  let after: string | null = null;
  for (;;) {
    const page: PageAnswer<Movement> = await movements(ann, { first: 3, after });
    forwards.push(...page.nodes.map(({ id }) => id));
    await send(bob, { to: ann.id, amount: '0.01 EUR' });
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) break;
  }
  expect(forwards).toEqual(all.map(({ id }) => id));

  const backwards: string[] = [];
  let before: string | null = null;
  for (;;) {
    const page: PageAnswer<Movement> = await movements(ann, { last: 4, before, currency: 'EUR' });
    backwards.unshift(...page.nodes.map(({ id }) => id));
    before = page.pageInfo.startCursor;
    if (!page.pageInfo.hasPreviousPage) break;
  }
  const euros = (await movements(ann, { first: 100, currency: 'EUR' })).nodes;
  expect(backwards).toEqual(euros.map(({ id }) => id));
  // What the balance was after each is what it was before the next, and the change.
  for (const [index, { amount, balanceAfter }] of euros.slice(0, -1).entries())
    expect((Number(balanceAfter.amount) - Number(amount.amount)).toFixed(2)).toBe(
      euros[index + 1]?.balanceAfter.amount,
    );
});

it('lists payments of both sides, by status, and all of them to admins', async () => {
  const ann = await givenPerson(app, null);
  const bob = await givenPerson(app, '10.00 EUR');
  const into = await send(bob, { to: ann.id, amount: '5.00 EUR' });
  const out = await send(ann, { to: bob.id, amount: '1.00 EUR' });
  await bob.mutate('mutation ($input: RefundInput!) { refundPayment(input: $input) { id } }', {
    input: { paymentId: out.id, idempotencyKey: key() },
  });

  expect((await payments(ann)).nodes.map(({ id }) => id)).toEqual([out.id, into.id]);
  expect((await payments(ann, { status: 'REFUNDED' })).nodes.map(({ id }) => id)).toEqual([out.id]);
  expect((await payments(await app.as('admin'), { first: 3 })).nodes.map(({ id }) => id).slice(0, 2)).toEqual([
    out.id,
    into.id,
  ]);
  const page = await payments(ann, { first: 1 });
  expect((await payments(ann, { first: 1, after: page.pageInfo.endCursor })).nodes.map(({ id }) => id)).toEqual([
    into.id,
  ]);
  expect(await app.stranger().refusal('{ balances { id } }')).toMatchObject({ code: 'UNAUTHENTICATED' });
});

it('gives demo accounts money once', async () => {
  const balance = async () => balanceOf(await app.as('customer'));
  const before = await balance();
  await app.restart();
  expect(before).toMatchObject({ available: { amount: '5000.00' }, version: 1 });
  expect(await balance()).toEqual(before);
});

it('takes currencies of the operator, and keeps what was once offered readable', async () => {
  const { database } = app;
  {
    await using more = await startLiveledger({ database, env: { CURRENCIES: 'KJC:2' } });
    const ann = await more.signUp({ email: 'kjc@example.com' });
    await give(more, ann, '1.50 KJC');
  }
  await app.restart();
  const ann = await app
    .stranger()
    .mutate<{ signIn: { accessToken: string; user: { id: string } } }>(
      'mutation { signIn(email: "kjc@example.com", password: "a long password") { accessToken user { id } } }',
    );
  const again = app.visitor({ ...ann.signIn, refreshToken: '' });
  expect((await again.query<{ balances: BalanceAnswer[] }>(BALANCES)).balances).toMatchObject([
    { available: { amount: '1.50', currency: 'KJC' } },
  ]);
  const input = { to: (await app.signUp()).id, amount: money('1.00 KJC'), idempotencyKey: key() };
  expect(
    await again.refusal('mutation ($input: TransferInput!) { transfer(input: $input) { id } }', { input }),
  ).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'amount.currency',
  });
  await expect(startLiveledger({ database, env: { CURRENCIES: 'KJC:3' } })).rejects.toThrow(
    'CURRENCIES gives KJC 3 digits',
  );
});

it('learns of another node’s currency when it first meets money of it', async () => {
  const { database } = app;
  await using newer = await startLiveledger({ database, env: { CURRENCIES: 'NEW:4' } });
  const there = await newer.signUp();
  await give(newer, there, '1.2345 NEW');
  const { id, accessToken } = there;
  const here = app.visitor({ accessToken, refreshToken: '', user: { id } });
  expect(await here.refusal('{ balances { id } }')).toMatchObject({ code: 'UNAVAILABLE', retryAfterMs: 100 });
  await answered(() => here.request('{ balances { id } }'));
  expect((await here.query<{ balances: BalanceAnswer[] }>(BALANCES)).balances).toMatchObject([
    { available: { amount: '1.2345', currency: 'NEW' } },
  ]);
});

it('keeps the digits of a currency in which something is priced, though nobody has paid with it', async () => {
  const { database } = app;
  {
    await using first = await startLiveledger({ database, env: { CURRENCIES: 'TOK:2' } });
    const seller = await first.as('seller');
    await seller.mutate(
      'mutation { createItem(input: { name: "Soup", price: { amount: "3.00", currency: "TOK" } }) { id } }',
    );
  }
  await expect(startLiveledger({ database, env: { CURRENCIES: 'TOK:3' } })).rejects.toThrow(
    'CURRENCIES gives TOK 3 digits, but there are amounts of it with 2 digits.',
  );
});
