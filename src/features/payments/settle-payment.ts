import type { Move } from '../../live/moves/move';
import { accounts, available, external, TransactionReason, type Account } from '../ledger';
import { moveMoney } from './move-money';
import { completedNow } from './pay';
import { PaymentMethod, PaymentStatus, type PaymentFailure } from './payment.enums';
import { changedPayments, newPayments, type PaymentRecord } from './payment.rows';
import { paymentCameLate } from './payment.topics';
import type { Payment } from './payment.type';
import type { Settling } from './settlements';
import { tellCompleted, tellFailed } from './tell-parties';

export interface Proof {
  readonly reference: string;
  readonly transactionHash: string | null;
}

/** The provider has the money: it is the payee's, or the balance's of whoever tops up. */
export async function completePayment(
  move: Move,
  record: PaymentRecord,
  settling: Settling,
  proof: Proof,
): Promise<Payment> {
  const { payment: pending } = record;
  const { amount, reason, payer, payee } = pending;
  const done = { status: PaymentStatus.COMPLETED, transactionHash: proof.transactionHash ?? pending.transactionHash };
  const isWithdrawal = reason === TransactionReason.WITHDRAWAL;
  const to = creditedAccount(pending);
  const outside = external(pending.provider ?? '', amount.currency);
  const tells = [payer, payee].flatMap((party) => (party ? [available(party.id, amount.currency)] : []));
  const book = await move.load(accounts, { moves: isWithdrawal ? [] : [outside, to], tells });
  const payment = pending.with({ ...done, completedAt: book.at });
  // What is paid out has left the balance when it was asked for.
  if (!isWithdrawal) moveMoney(move, book, payment, [{ from: outside, to, amount, reason }]);
  move.write(changedPayments, { ...record, payment, reference: proof.reference });
  settling.completed?.(payment);
  tellCompleted(move, book, payment);
  return payment;
}

/** It will not come. What had left a balance for it goes back. */
export async function failPayment(
  move: Move,
  record: PaymentRecord,
  settling: Settling,
  failure: PaymentFailure,
  reference: string | null = record.reference,
): Promise<Payment> {
  const { payment: pending } = record;
  const { amount, reason, payer, provider } = pending;
  const payment = pending.with({ status: PaymentStatus.FAILED, failure });
  if (reason === TransactionReason.WITHDRAWAL && payer) {
    const [from, to] = [external(provider ?? '', amount.currency), available(payer.id, amount.currency)];
    const book = await move.load(accounts, { moves: [from, to] });
    moveMoney(move, book, payment, [{ from, to, amount, reason }]);
  }
  move.write(changedPayments, { ...record, payment, reference });
  settling.failed?.(payment);
  tellFailed(move, payment);
  return payment;
}

/** Nobody wants it any more: the order it was for is off. Money that comes all the same is credited to its payer. */
export function cancelPayment(move: Move, record: PaymentRecord): Payment {
  const payment = record.payment.with({ status: PaymentStatus.CANCELLED });
  move.write(changedPayments, { ...record, payment });
  return payment;
}

/** Money that arrived without a payment waiting for it. */
export async function creditTopUp(
  move: Move,
  credited: Pick<Payment, 'amount' | 'payer'> & { readonly provider: string; readonly method?: PaymentMethod },
  { reference, transactionHash }: Proof,
): Promise<Payment> {
  const { amount, payer, provider, method = PaymentMethod.PROVIDER } = credited;
  if (!payer) throw new Error('Whoever tops up is somebody.');
  const [from, to] = [external(provider, amount.currency), available(payer.id, amount.currency)];
  const book = await move.load(accounts, { moves: [from, to] });
  const reason = TransactionReason.TOP_UP;
  const payment = completedNow(book, { amount, reason, payer, provider, method, transactionHash });
  moveMoney(move, book, payment, [{ from, to, amount, reason }]);
  move.write(newPayments, { payment, destination: null, reference });
  tellCompleted(move, book, payment);
  return payment;
}

/** It came after all, but what it was for is over. */
export async function creditLate(move: Move, late: Payment, proof: Proof): Promise<Payment> {
  const { amount, payer, provider, method } = late;
  if (provider === null) throw new Error('Only a provider is late.');
  const topUp = await creditTopUp(move, { amount, payer, provider, method }, proof);
  move.record(paymentCameLate, { payment: late, topUp });
  return topUp;
}

/** Whose money it is in the end. */
export function creditedAccount({ reason, payer, payee, amount, provider }: Payment): Account {
  const owner = reason === TransactionReason.TOP_UP ? payer : payee;
  return owner ? available(owner.id, amount.currency) : external(provider ?? 'adjustments', amount.currency);
}
