import type { Move } from '../../live/moves/move';
import type { Person } from '../identity';
import type { Account, Book, Leg, TransactionReason } from '../ledger';
import type { Money } from '../../base/money';
import { balanceUpdated, transactionRecorded } from './payment.topics';
import type { Payment } from './payment.type';

/** Where money of a payment goes. */
export interface Way {
  readonly from: Account;
  readonly to: Account;
  readonly amount: Money;
  readonly reason: TransactionReason;
}

/** Moves the money of a payment, and tells everybody whose money it is or was. The payment is as it will be afterwards. */
export function moveMoney(move: Move, book: Book, payment: Payment, ways: readonly Way[]): void {
  const before = new Map(ownersOf(ways).map((owner) => [owner, book.balanceOf(owner, payment.amount)]));
  const legs = ways.map((way): Leg => ({ ...way, paymentId: payment.id, note: payment.note }));
  book.transfer(move, legs);
  const reason = ways[0]?.reason ?? payment.reason;
  for (const [owner, { available: oldBalance }] of before)
    move.record(balanceUpdated, { balance: book.balanceOf(owner, payment.amount), oldBalance, reason, payment });
  for (const { from, to, amount, reason: why } of ways)
    move.record(transactionRecorded, {
      payment,
      amount,
      from: personOf(payment, from),
      to: personOf(payment, to),
      reason: why,
    });
}

function ownersOf(ways: readonly Way[]): string[] {
  const accounts = ways.flatMap(({ from, to }) => [from, to]);
  return [...new Set(accounts.filter(({ kind }) => kind !== 'external').map(({ owner }) => owner))];
}

/** Only the parties of a payment have accounts that it moves. */
function personOf({ payer, payee }: Payment, { kind, owner }: Account): Person | null {
  if (kind === 'external') return null;
  return payer?.id === owner ? payer : payee?.id === owner ? payee : null;
}
