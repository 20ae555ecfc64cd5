import { startLiveledger, type World } from '../../../src/testing';
import { REFUND } from './documents';
import { admin, available, givenPerson, key, money, send } from './given';

const BALANCE = `subscription ($currency: CurrencyCode) {
  balanceUpdated(currency: $currency) {
    id occurredAt reason amount { amount } oldBalance { amount } newBalance { amount currency }
    balance { id version available { amount } } payment { id status }
  }
}`;
const COMPLETED = `subscription { paymentCompleted { id method amount { amount } newBalance { amount } payment { id payer { displayName } payee { displayName } } } }`;
const UPDATED = `subscription { paymentUpdated { id kind message payment { id status refunded { amount } } } }`;
const ALL_MONEY = `subscription { transactionRecorded { id reason amount { amount } from { displayName roles } to { displayName } payment { id } } }`;

let app: World;
beforeAll(async () => {
  app = await startLiveledger();
});
afterAll(() => app[Symbol.asyncDispose]());

it('tells both parties of a transfer what it is to each, and nobody else', async () => {
  const [ann, bob, eve] = [
    await givenPerson(app, '20.00 EUR'),
    await givenPerson(app, '1.00 EUR'),
    await givenPerson(app, '5.00 EUR'),
  ];
  const heard = async (document: string) => ({
    ann: await ann.subscribe(document),
    bob: await bob.subscribe(document),
    eve: await eve.subscribe(document),
  });
  const [balance, completed, updated] = [await heard(BALANCE), await heard(COMPLETED), await heard(UPDATED)];

  const { id } = await send(ann, { to: bob.id, amount: '7.50 EUR' });

  expect(await balance.ann.next()).toMatchObject({
    balanceUpdated: {
      reason: 'TRANSFER',
      amount: { amount: '-7.50' },
      oldBalance: { amount: '20.00' },
      newBalance: { amount: '12.50', currency: 'EUR' },
      payment: { id, status: 'COMPLETED' },
    },
  });
  expect(await balance.bob.next()).toMatchObject({
    balanceUpdated: { amount: { amount: '7.50' }, oldBalance: { amount: '1.00' }, newBalance: { amount: '8.50' } },
  });
  expect(await completed.ann.next()).toMatchObject({
    paymentCompleted: {
      method: 'BALANCE',
      amount: { amount: '7.50' },
      newBalance: { amount: '12.50' },
      payment: { id },
    },
  });
  expect(await completed.bob.next()).toMatchObject({
    paymentCompleted: { amount: { amount: '7.50' }, newBalance: { amount: '8.50' } },
  });
  expect(await updated.ann.next()).toMatchObject({ paymentUpdated: { kind: 'PAYMENT_CONFIRMED', payment: { id } } });
  expect(await updated.bob.next()).toMatchObject({ paymentUpdated: { kind: 'PAYMENT_RECEIVED', payment: { id } } });
  for (const { eve: nothing } of [balance, completed, updated]) await nothing.none();
});

it('tells of a balance in the currency that was asked for only', async () => {
  const ann = await givenPerson(app, null);
  const [euros, all] = [await ann.subscribe(BALANCE, { currency: 'EUR' }), await ann.subscribe(BALANCE)];
  const boss = await admin(app);
  const give = (amount: string) =>
    boss.mutate(
      `mutation ($userId: ID!, $amount: MoneyInput!, $key: String!) {
        adjustBalance(userId: $userId, amount: $amount, note: "given", idempotencyKey: $key) { id }
      }`,
      { userId: ann.id, amount: money(amount), key: key() },
    );
  await give('3.00 USD');
  await give('4.00 EUR');
  expect(await euros.next()).toMatchObject({ balanceUpdated: { newBalance: { amount: '4.00', currency: 'EUR' } } });
  expect(await all.next()).toMatchObject({ balanceUpdated: { newBalance: { currency: 'USD' } } });
  expect(await all.next()).toMatchObject({ balanceUpdated: { newBalance: { currency: 'EUR' } } });
});

it('gives who comes back each change once and in order, and the chain of balances is unbroken', async () => {
  const [ann, bob] = [await givenPerson(app, '100.00 EUR'), await givenPerson(app, null)];
  let after: string | undefined;
  const seen: { old: string; now: string }[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    await using heard = await bob.subscribe(BALANCE, {}, { after });
    await Promise.all(Array.from({ length: 5 }, () => send(ann, { to: bob.id, amount: '1.00 EUR' })));
    // Two of the five are left for the next turn.
    for (let n = 0; n < 3 + (turn > 0 ? 2 : 0); n += 1) {
      const { balanceUpdated } = await heard.next();
      const { oldBalance, newBalance } = balanceUpdated as Record<'oldBalance' | 'newBalance', { amount: string }>;
      seen.push({ old: oldBalance.amount, now: newBalance.amount });
    }
    after = heard.cursor ?? undefined;
  }
  expect(seen.map(({ old }) => old)).toEqual(['0.00', ...seen.slice(0, -1).map(({ now }) => now)]);
  expect(seen.at(-1)?.now).toBe('18.00');
  expect(await available(bob)).toBe('20.00');
});

it('gives each party all of it in one stream, and nothing that is for admins', async () => {
  const [ann, bob] = [await givenPerson(app, '10.00 EUR'), await givenPerson(app, null)];
  const heard = await ann.subscribe('subscription { userEvents { __typename } }');
  await send(ann, { to: bob.id, amount: '1.00 EUR' });
  await send(ann, { to: bob.id, amount: '1.00 EUR' });
  const types: string[] = [];
  while (types.length < 6) {
    const { userEvents } = await heard.next();
    types.push(...(userEvents as { __typename: string }[]).map(({ __typename }) => __typename));
  }
  const each = ['BalanceUpdatedEvent', 'PaymentCompletedEvent', 'PaymentUpdatedEvent'];
  expect([...types].sort()).toEqual([...each, ...each].sort());
});

it('tells both parties of a refund', async () => {
  const [ann, bob] = [await givenPerson(app, '10.00 EUR'), await givenPerson(app, null)];
  const { id } = await send(ann, { to: bob.id, amount: '10.00 EUR' });
  const [payer, payee] = [await ann.subscribe(UPDATED), await bob.subscribe(UPDATED)];
  await bob.mutate(REFUND, { input: { paymentId: id, amount: money('4.00 EUR'), idempotencyKey: key() } });
  for (const heard of [payer, payee])
    expect(await heard.next()).toMatchObject({
      paymentUpdated: {
        kind: 'PAYMENT_REFUNDED',
        payment: { id, status: 'PARTIALLY_REFUNDED', refunded: { amount: '4.00' } },
      },
    });
});

it('tells admins of all money, and nobody else may ask', async () => {
  const [ann, bob, boss] = [await givenPerson(app, '10.00 EUR'), await givenPerson(app, null), await admin(app)];
  const heard = await boss.subscribe(ALL_MONEY);
  const ids = await Promise.all(
    Array.from({ length: 20 }, async () => (await send(ann, { to: bob.id, amount: '0.10 EUR' })).id),
  );
  const told = new Set<string>();
  while (told.size < ids.length) {
    const { transactionRecorded } = await heard.next();
    const { payment } = transactionRecorded as { payment: { id: string } };
    if (ids.includes(payment.id)) told.add(payment.id);
  }
  await expect(ann.subscribe(ALL_MONEY)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
