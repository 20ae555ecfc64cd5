import 'reflect-metadata';
import { Currencies, currenciesKey } from '../../../src/base/currencies';
import { isoCurrencies } from '../../../src/base/currency';
import { newId } from '../../../src/base/ids';
import { Services } from '../../../src/base/services';
import { ledger, TransactionReason } from '../../../src/features/ledger';
import { cancelPayment, lockPayment, payments, providePayments, settlementsKey } from '../../../src/features/payments';
import { PaymentFailure, PaymentMethod } from '../../../src/features/payments/payment.enums';
import { newPayment } from '../../../src/features/payments/pay';
import { newPayments } from '../../../src/features/payments/payment.rows';
import { completePayment, creditLate, failPayment } from '../../../src/features/payments/settle-payment';
import { moveIn } from '../../../src/live/moves/alone';
import type { Move } from '../../../src/live/moves/move';
import { givenDatabase, type OpenDatabase } from '../../live/moves/given';

const currencies = new Currencies(isoCurrencies);
const amount = currencies.positive('amount', { amount: '12.00', currency: 'EUR' });
const proof = { reference: 'zeffy-1', transactionHash: null };
const [ann, bob] = [
  { id: newId('usr'), displayName: 'Ann' },
  { id: newId('usr'), displayName: 'Bob' },
];

let db: OpenDatabase;
let services: Services;
let heard: string[];
beforeEach(async () => {
  db = await givenDatabase();
  heard = [];
  services = new Services();
  services.provide(currenciesKey, currencies);
  providePayments(services, { demo: false, secrets: new Map([['zeffy', ['a secret of the tests']]]) });
  services.use(settlementsKey).settles('ord', (_, { subjectId }) => {
    heard.push(`locked ${subjectId}`);
    const note = (end: string) => (payment: { readonly status: string }) => void heard.push(`${end} ${payment.status}`);
    return Promise.resolve({ completed: note('completed'), failed: note('failed'), refunded: note('refunded') });
  });
  for (const { id, displayName } of [ann, bob])
    await db.database.query(`INSERT INTO users (id, display_name, roles) VALUES ($1, $2, '{CUSTOMER}')`, [
      id,
      displayName,
    ]);
});
afterEach(async () => {
  const proofs = [...(ledger.proofs ?? []), ...(payments.proofs ?? [])];
  expect((await Promise.all(proofs.map((one) => one.run(db.database)))).flat()).toEqual([]);
  await db[Symbol.asyncDispose]();
});

const inMove = async <Result>(work: (move: Move) => Promise<Result>) =>
  (await db.transact((tx) => moveIn(tx, work))).result;

/** What an order that is paid through a provider leaves behind. */
async function givenPending(): Promise<string> {
  const wanted = {
    payer: ann,
    payee: bob,
    amount,
    reason: TransactionReason.ORDER,
    subjectId: 'ord_1',
    provider: 'zeffy',
  };
  const payment = newPayment(new Date(), wanted);
  await inMove((move) => {
    move.write(newPayments, {
      payment: payment.with({ method: PaymentMethod.PROVIDER }),
      destination: null,
      reference: null,
    });
    return Promise.resolve();
  });
  return payment.id;
}

async function locked(move: Move, id: string) {
  const found = await lockPayment(services, move, id);
  if (!found) throw new Error('It was just written.');
  return found;
}

const credited = async ({ id }: { readonly id: string }) => {
  const [row] = await db.database.query<{ balance: bigint }>(`SELECT balance FROM account WHERE owner = $1`, [id]);
  return row?.balance ?? null;
};

it('tells the room above when its payment is complete, in the same transaction and after its lock', async () => {
  const id = await givenPending();
  await inMove(async (move) => {
    const { record, settling } = await locked(move, id);
    await completePayment(move, record, settling, proof);
  });
  expect(heard).toEqual(['locked ord_1', 'completed COMPLETED']);
  expect([await credited(ann), await credited(bob)]).toEqual([null, 1_200n]);
});

it('tells the room above when its payment fails', async () => {
  const id = await givenPending();
  await inMove(async (move) => {
    const { record, settling } = await locked(move, id);
    await failPayment(move, record, settling, PaymentFailure.DECLINED);
  });
  expect(heard).toEqual(['locked ord_1', 'failed FAILED']);
  expect([await credited(ann), await credited(bob)]).toEqual([null, null]);
});

it('credits its payer when the money comes after the room above has called it off', async () => {
  const id = await givenPending();
  const payment = await inMove(async (move) => cancelPayment(move, (await locked(move, id)).record));
  await inMove((move) => creditLate(move, payment, proof));
  expect([await credited(ann), await credited(bob)]).toEqual([1_200n, null]);
});

it('settles each kind in one room', () => {
  expect(() => services.use(settlementsKey).settles('ord', () => Promise.resolve({}))).toThrow('settled by two');
});
