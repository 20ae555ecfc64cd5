import { notFound } from '../../base/errors';
import type { Context } from '../../live/context';
import { moveIn } from '../../live/moves/alone';
import { notify } from '../notices';
import { cancelPayment } from '../payments';
import { BillStatus } from './bill.enums';
import { noticeOf } from './bill.notices';
import { lockBill, toBill } from './bill.rows';
import { assertMove } from './bill.rules';
import type { Bill } from './bill.type';
import { pendingOf, lockPaymentOf, writeStatus } from './change-bill';

/** By its biller, while nobody has paid it. Money that is on its way is credited to whoever sent it when it comes. */
export function cancelBill(ctx: Context, id: string): Promise<Bill> {
  return ctx.transact(async (tx) => {
    const bill = await moveIn(tx, async (move) => {
      const row = await lockBill(move, id);
      if (row?.billerId !== ctx.viewer.id) throw notFound();
      const before = toBill(ctx, row);
      assertMove(before.status, BillStatus.CANCELLED);
      const last = await lockPaymentOf(ctx, move, before);
      const pending = pendingOf(last);
      const payment = pending ? cancelPayment(move, pending) : (last?.payment ?? null);
      return writeStatus(move, before, BillStatus.CANCELLED, payment);
    });
    await notify(tx, bill.customer.id, noticeOf('CANCELLED', bill));
    return bill;
  });
}
