import { invalidTransition } from '../../base/errors';
import type { Move } from '../../live/moves/move';
import { accounts, available, held, type Account, type Book } from '../ledger';
import { moveMoney } from './move-money';
import { newPayment, type Payable } from './pay';
import { PaymentMethod, PaymentStatus } from './payment.enums';
import { changedPayments, newPayments, type PaymentRecord } from './payment.rows';
import type { Payment } from './payment.type';
import { tellCompleted } from './tell-parties';

/** Sets the money aside: it stays the payer's, but he cannot spend it until it is captured or released. */
export async function holdPayment(move: Move, payable: Payable): Promise<Payment> {
  const { payer, amount, reason } = payable;
  const [from, to] = [available(payer.id, amount.currency), held(payer.id, amount.currency)];
  const book = await move.load(accounts, { moves: [from, to] });
  const payment = newPayment(book.at, { ...payable, method: PaymentMethod.BALANCE });
  moveMoney(move, book, payment, [{ from, to, amount, reason }]);
  move.write(newPayments, { payment, destination: null, reference: null });
  return payment;
}

/** What was held is the payee's now. All payments of one move in one call; they must be locked. */
export async function captureHeld(move: Move, records: readonly PaymentRecord[]): Promise<Payment[]> {
  return captureFrom(move, await move.load(accounts, { moves: accountsToCapture(records) }), records);
}

/** What has to be locked for that. */
export function accountsToCapture(records: readonly PaymentRecord[]): readonly Account[] {
  return records.flatMap((record) => {
    const { payer, payee } = partiesOf(record, PaymentStatus.COMPLETED);
    const { currency } = record.payment.amount;
    return [held(payer.id, currency), available(payee.id, currency)];
  });
}

/** The same where the accounts are locked already, for a move that moves other money too. */
export function captureFrom(move: Move, book: Book, records: readonly PaymentRecord[]): Payment[] {
  const parts = records.map((record) => ({ record, ...partiesOf(record, PaymentStatus.COMPLETED) }));
  return parts.map(({ record, payer, payee }) => {
    const { amount, reason } = record.payment;
    const payment = record.payment.with({ status: PaymentStatus.COMPLETED, completedAt: book.at });
    const [from, to] = [held(payer.id, amount.currency), available(payee.id, amount.currency)];
    moveMoney(move, book, payment, [{ from, to, amount, reason }]);
    move.write(changedPayments, { ...record, payment });
    tellCompleted(move, book, payment);
    return payment;
  });
}

/** What was held can be spent again. All payments of one move in one call; they must be locked. */
export async function releaseHeld(move: Move, records: readonly PaymentRecord[]): Promise<Payment[]> {
  const parts = records.map((record) => ({ record, ...partiesOf(record, PaymentStatus.CANCELLED) }));
  const book = await move.load(accounts, {
    moves: parts.map(({ record: { payment }, payer }) => held(payer.id, payment.amount.currency)),
  });
  return parts.map(({ record, payer }) => {
    const { amount } = record.payment;
    const payment = record.payment.with({ status: PaymentStatus.CANCELLED });
    const [from, to] = [held(payer.id, amount.currency), available(payer.id, amount.currency)];
    moveMoney(move, book, payment, [{ from, to, amount, reason: record.payment.reason }]);
    move.write(changedPayments, { ...record, payment });
    return payment;
  });
}

function partiesOf({ payment: { status, method, payer, payee } }: PaymentRecord, to: PaymentStatus) {
  if (status !== PaymentStatus.PENDING) throw invalidTransition(status, to);
  if (method !== PaymentMethod.BALANCE || !payer || !payee) throw new Error('Only money of a balance is held.');
  return { payer, payee };
}
