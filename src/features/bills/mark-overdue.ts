import { z } from 'zod';
import { job, type JobContext } from '../../live/jobs/job';
import { moveIn } from '../../live/moves/alone';
import type { Move } from '../../live/moves/move';
import { notifyAll } from '../notices';
import { BillStatus } from './bill.enums';
import { noticeOf } from './bill.notices';
import { lockBill, lockFallenDue, toBill, type BillRow } from './bill.rows';
import type { Bill } from './bill.type';
import { lockPaymentOf, writeStatus } from './change-bill';

/**
 * When the time of a bill has come and nobody has paid it. Thousands may be due at one midnight, so whoever comes first takes along those
 * that are late too; for most of the others nothing is left to do.
 */
export const markOverdue = job({
  kind: 'bills.overdue',
  payload: z.object({ billId: z.string() }),
  async run(ctx, { billId }) {
    const late = await moveIn(ctx.tx, async (move) => {
      // Waited for first, while nothing else is held.
      const own = await lockBill(move, billId);
      const rows = [...(own?.status === BillStatus.DUE ? [own] : []), ...(await lockFallenDue(move, billId))];
      return writeOverdue(ctx, move, rows);
    });
    await notifyAll(
      ctx.tx,
      late.map((bill) => noticeOf('OVERDUE', bill)),
    );
  },
});

async function writeOverdue(ctx: JobContext, move: Move, rows: readonly BillRow[]): Promise<Bill[]> {
  const late: Bill[] = [];
  for (const row of rows) {
    const due = toBill(ctx, row);
    const last = await lockPaymentOf(ctx, move, due);
    late.push(writeStatus(move, due, BillStatus.OVERDUE, last?.payment ?? null));
  }
  return late;
}
