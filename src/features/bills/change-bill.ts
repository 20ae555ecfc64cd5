import type { Uses } from '../../base/services';
import type { Move } from '../../live/moves/move';
import { lockOwnPayment, PaymentStatus, type Payment, type PaymentRecord } from '../payments';
import type { BillStatus } from './bill.enums';
import { changedBills } from './bill.rows';
import { billPaymentChanged, billUpdated } from './bill.topics';
import type { Bill } from './bill.type';

/** The payment that the bill has, locked; null where there was never one. Bills are locked before their payments. */
export function lockPaymentOf(uses: Uses, move: Move, { paymentId }: Bill): Promise<PaymentRecord | null> {
  return paymentId === null ? Promise.resolve(null) : lockOwnPayment(uses, move, paymentId);
}

/** The one that somebody has begun and not ended yet. */
export function pendingOf(record: PaymentRecord | null): PaymentRecord | null {
  return record?.payment.status === PaymentStatus.PENDING ? record : null;
}

/** Another status, told to both sides with the payment as it is by then. */
export function writeStatus(move: Move, bill: Bill, status: BillStatus, payment: Payment | null): Bill {
  const changed = bill.with({ status, payment });
  move.write(changedBills, changed);
  move.record(billUpdated, { bill: changed });
  return changed;
}

/** The status stays; what is known of the payment is another thing. */
export function writePayment(move: Move, bill: Bill, payment: Payment): Bill {
  const changed = bill.with({ payment });
  move.write(changedBills, changed);
  move.record(billPaymentChanged, { bill: changed, payment });
  return changed;
}
