import { conflict, invalidTransition } from '../../base/errors';
import type { Money } from '../../base/money';

/** What the rules need to know of a payment. */
interface Facts {
  readonly status: string;
  readonly reason: string;
  readonly amount: Money;
  readonly refunded: Money;
}

/** What its payee may give back by himself; what else there is, is given back only by admins, or not at all. */
const refundable: ReadonlySet<string> = new Set(['ORDER', 'PAYMENT_REQUEST', 'TRANSFER', 'BILL', 'BOOKING']);
const refundableByAdmins: ReadonlySet<string> = new Set(['TOP_UP', 'WITHDRAWAL', 'ADJUSTMENT']);

export function assertRefundable({ status, reason }: Facts, asAdmin: boolean): void {
  const may = refundable.has(reason) || (asAdmin && refundableByAdmins.has(reason));
  // The money of a booking is not the provider's until it is completed: there is nothing to give back, only to call off.
  if (!may || (reason === 'BOOKING' && status === 'PENDING'))
    throw conflict('NOT_REFUNDABLE', 'A payment of this kind is not refunded.');
  if (status !== 'COMPLETED' && status !== 'PARTIALLY_REFUNDED') throw invalidTransition(status, 'REFUNDED');
}

/** How much is given back: what was asked for, or all that is left. */
export function amountToRefund({ amount, refunded }: Facts, wanted: Money | null): Money {
  const left = amount.minus(refunded);
  if (wanted === null) return left;
  if (wanted.isMoreThan(left))
    throw conflict('MORE_THAN_IS_LEFT', 'That is more than is left of this payment.', { left: left.amount });
  return wanted;
}

/** What a payment is after so much more of it was given back. */
export function afterRefund(
  { amount, refunded }: Facts,
  part: Money,
): { readonly refunded: Money; readonly isWhole: boolean } {
  const all = refunded.plus(part);
  return { refunded: all, isWhole: all.equals(amount) };
}
