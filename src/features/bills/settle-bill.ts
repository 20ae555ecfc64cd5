import type { Uses } from '../../base/services';
import { jobOf, newJobs } from '../../live/jobs/enqueue';
import type { Move } from '../../live/moves/move';
import { PaymentStatus, type Payment, type Settling } from '../payments';
import { BillStatus } from './bill.enums';
import { lockBill, toBill } from './bill.rows';
import { assertMove, autopayTime, statusWhileOpen } from './bill.rules';
import { writePayment, writeStatus } from './change-bill';
import { payByItself } from './pay-by-itself';

/** What the end of a payment, or its way back, makes of the bill it is for. */
export async function settleBill(uses: Uses, move: Move, { subjectId, id }: Payment): Promise<Settling> {
  const row = await lockBill(move, subjectId ?? '');
  if (!row) throw new Error(`Payment ${id} is for the bill ${String(subjectId)}, which must be there.`);
  const bill = toBill(uses, row);
  return {
    completed(payment) {
      // What waits for a provider is called off before the bill is paid otherwise, or cancelled.
      assertMove(bill.status, BillStatus.PAID);
      writeStatus(move, bill, BillStatus.PAID, payment);
    },
    failed(payment) {
      writePayment(move, bill, payment);
      // While it was under way nothing was paid by itself.
      const [runAt, billerId, customerId] = [autopayTime(bill.dueAt), bill.biller.id, bill.customer.id];
      move.write(newJobs, jobOf(payByItself, { billId: bill.id, customerId, billerId }, { runAt }));
    },
    refunded(payment) {
      const isWhole = payment.status === PaymentStatus.REFUNDED;
      if (isWhole && bill.status === BillStatus.PAID)
        writeStatus(move, bill, statusWhileOpen(bill.dueAt, row.now), payment);
      else writePayment(move, bill, payment);
    },
  };
}
