import 'reflect-metadata';
import { Currencies, currenciesKey } from '../../../src/base/currencies';
import { isoCurrencies } from '../../../src/base/currency';
import { newId } from '../../../src/base/ids';
import { Services } from '../../../src/base/services';
import { ledger, TransactionReason } from '../../../src/features/ledger';
import {
  captureHeld,
  holdPayment,
  lockOwnPayment,
  payments,
  refund,
  releaseHeld,
  type Payment,
} from '../../../src/features/payments';
import { moveIn } from '../../../src/live/moves/alone';
import { adjust } from '../../../src/features/payments/adjust-balance';
import { givenDatabase, type OpenDatabase } from '../../live/moves/given';

const currencies = new Currencies(isoCurrencies);
const services = new Services();
services.provide(currenciesKey, currencies);
const eur = (amount: string) => currencies.positive('amount', { amount, currency: 'EUR' });

let db: OpenDatabase;
const ann = { id: newId('usr'), displayName: 'Ann' };
const bob = { id: newId('usr'), displayName: 'Bob' };
beforeEach(async () => {
  db = await givenDatabase();
  for (const { id, displayName } of [ann, bob])
    await db.database.query(`INSERT INTO users (id, display_name, roles) VALUES ($1, $2, '{CUSTOMER}')`, [
      id,
      displayName,
    ]);
  await db.transact((tx) => moveIn(tx, (move) => adjust(move, ann, eur('10.00'), 'given')));
});
afterEach(async () => {
  const proofs = [...(ledger.proofs ?? []), ...(payments.proofs ?? [])];
  expect((await Promise.all(proofs.map((proof) => proof.run(db.database)))).flat()).toEqual([]);
  await db[Symbol.asyncDispose]();
});

const hold = (amount: string) =>
  db.transact((tx) =>
    moveIn(tx, (move) =>
      holdPayment(move, { payer: ann, payee: bob, amount: eur(amount), reason: TransactionReason.BOOKING }),
    ),
  );
const change = (id: string, work: typeof captureHeld) =>
  db.transact((tx) => moveIn(tx, async (move) => work(move, [await lockOwnPayment(services, move, id)])));
const has = async ({ id }: { readonly id: string }) => {
  const rows = await db.database.query<{ kind: string; balance: bigint }>(
    `SELECT kind, balance FROM account WHERE owner = $1 AND currency = 'EUR' ORDER BY kind`,
    [id],
  );
  return Object.fromEntries(rows.map(({ kind, balance }) => [kind, Number(balance)]));
};
const heard = async ({ id }: { readonly id: string }) => {
  const rows = await db.database.query<{
    topic: string;
    payload: { balance?: { held: { amount: string } }; oldBalance?: { amount: string } };
  }>('SELECT topic, payload FROM event WHERE stream = $1 ORDER BY seq', [`user:${id}`]);
  return rows;
};

it('sets money aside, then it is the payee’s', async () => {
  const { result: held } = await hold('4.00');
  expect(held).toMatchObject({ status: 'PENDING', method: 'BALANCE', completedAt: null });
  expect([await has(ann), await has(bob)]).toEqual([{ available: 600, held: 400 }, {}]);

  const { result } = await change(held.id, captureHeld);

  expect(result).toMatchObject([{ id: held.id, status: 'COMPLETED' }]);
  expect([await has(ann), await has(bob)]).toEqual([{ available: 600, held: 0 }, { available: 400 }]);
  // Held money that goes to somebody else changes nothing that its owner can spend, and is told all the same.
  const last = (await heard(ann)).filter(({ topic }) => topic === 'balance.updated').at(-1);
  expect(last?.payload).toMatchObject({
    balance: { available: { amount: '6.00' }, held: { amount: '0.00' }, version: 4 },
    oldBalance: { amount: '6.00' },
  });
  expect((await heard(bob)).map(({ topic }) => topic)).toEqual([
    'balance.updated',
    'payment.updated',
    'payment.completed',
  ]);
});

it('sets money aside, then it can be spent again', async () => {
  const { result: held } = await hold('4.00');
  const { result } = await change(held.id, releaseHeld);
  expect(result).toMatchObject([{ status: 'CANCELLED', completedAt: null }]);
  expect(await has(ann)).toEqual({ available: 1_000, held: 0 });
});

it('holds no more than there is, and ends once', async () => {
  const { result: held } = await hold('4.00');
  await expect(hold('6.01')).rejects.toMatchObject({
    code: 'INSUFFICIENT_FUNDS',
    details: { available: '6.00', required: '6.01' },
  });

  const ends = await Promise.allSettled(
    [captureHeld, releaseHeld, captureHeld, releaseHeld].map((work) => change(held.id, work)),
  );

  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const end of ends)
    if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'INVALID_TRANSITION' });
});

it('captures many at once, to the cent', async () => {
  const held: Payment[] = [];
  for (const amount of ['1.00', '2.01', '0.99']) held.push((await hold(amount)).result);
  await db.transact((tx) =>
    moveIn(tx, async (move) => {
      const records = [];
      for (const { id } of held) records.push(await lockOwnPayment(services, move, id));
      return captureHeld(move, records);
    }),
  );
  expect([await has(ann), await has(bob)]).toEqual([{ available: 600, held: 0 }, { available: 400 }]);
});

it('can be given back once it was captured', async () => {
  const { result: held } = await hold('4.00');
  await change(held.id, captureHeld);
  await db.transact((tx) =>
    moveIn(tx, async (move) => refund(move, await lockOwnPayment(services, move, held.id), {}, eur('1.50'))),
  );
  expect([await has(ann), await has(bob)]).toEqual([{ available: 750, held: 0 }, { available: 250 }]);
});
