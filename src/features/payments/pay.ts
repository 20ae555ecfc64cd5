import { conflict, notFound } from '../../base/errors';
import { newId } from '../../base/ids';
import type { Money } from '../../base/money';
import type { Move } from '../../live/moves/move';
import { named, parties, type Party, type Person } from '../identity';
import { accounts, available, type Book, type TransactionReason } from '../ledger';
import { moveMoney } from './move-money';
import { PaymentMethod, PaymentStatus } from './payment.enums';
import { newPayments } from './payment.rows';
import { Payment, type PaymentState } from './payment.type';
import { tellCompleted } from './tell-parties';

/** One person pays another. */
export interface Payable {
  readonly payer: Person;
  readonly payee: Person;
  readonly amount: Money;
  readonly reason: TransactionReason;
  readonly subjectId?: string | null;
  readonly note?: string | null;
}

/** From the payer's balance, at once. Whatever else has to be locked is locked before this is called. */
export async function pay(move: Move, payable: Payable): Promise<Payment> {
  const { payer, payee, amount } = payable;
  const book = await move.load(accounts, {
    moves: [available(payer.id, amount.currency), available(payee.id, amount.currency)],
  });
  return payFrom(move, book, payable);
}

/** The same where the accounts are locked already, for several payments of one move. */
export function payFrom(move: Move, book: Book, payable: Payable): Payment {
  const { payer, payee, amount, reason } = payable;
  const payment = completedNow(book, { ...payable, method: PaymentMethod.BALANCE });
  const [from, to] = [available(payer.id, amount.currency), available(payee.id, amount.currency)];
  moveMoney(move, book, payment, [{ from, to, amount, reason }]);
  move.write(newPayments, { payment, destination: null, reference: null });
  tellCompleted(move, book, payment);
  return payment;
}

type Stated = Pick<PaymentState, 'amount' | 'reason'> & Partial<PaymentState>;

export function completedNow({ at }: Book, stated: Stated): Payment {
  return newPayment(at, { ...stated, status: PaymentStatus.COMPLETED, completedAt: at });
}

export function newPayment(createdAt: Date, stated: Stated): Payment {
  return Payment.of({
    id: newId('pay'),
    status: PaymentStatus.PENDING,
    method: PaymentMethod.BALANCE,
    refunded: stated.amount.with(0n),
    subjectId: null,
    note: null,
    provider: null,
    failure: null,
    transactionHash: null,
    createdAt,
    completedAt: null,
    ...stated,
    payer: stated.payer ? named(stated.payer) : null,
    payee: stated.payee ? named(stated.payee) : null,
  });
}

/** Somebody who is to be paid: there, and not suspended. */
export async function findPayee(move: Move, userId: string): Promise<Party> {
  const payee = await move.load(parties, userId);
  if (!payee) throw notFound();
  if (payee.suspended) throw conflict('SUSPENDED', 'This account is suspended and cannot be paid.');
  return payee;
}

/** Somebody of whom a row of ours says that he takes part. */
export async function getParty(move: Move, userId: string): Promise<Party> {
  const party = await move.load(parties, userId);
  if (!party) throw new Error(`There must be a user ${userId}.`);
  return party;
}
