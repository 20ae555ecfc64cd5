import { z } from 'zod';
import { job } from '../../live/jobs/job';
import { moveIn } from '../../live/moves/alone';
import { notify } from '../notices';
import { BillStatus } from './bill.enums';
import { noticeOf } from './bill.notices';
import { lockBill, toBill } from './bill.rows';
import { lockPaymentOf, writeStatus } from './change-bill';

/** When its time has come and nobody has paid it. */
export const markOverdue = job({
  kind: 'bills.overdue',
  payload: z.object({ billId: z.string() }),
  async run(ctx, { billId }) {
    const bill = await moveIn(ctx.tx, async (move) => {
      const row = await lockBill(move, billId);
      if (row?.status !== BillStatus.DUE) return null;
      const due = toBill(ctx, row);
      const last = await lockPaymentOf(ctx, move, due);
      return writeStatus(move, due, BillStatus.OVERDUE, last?.payment ?? null);
    });
    if (bill) await notify(ctx.tx, bill.customer.id, noticeOf('OVERDUE', bill));
  },
});
