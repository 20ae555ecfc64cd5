import { z } from 'zod';
import { job, type JobContext } from '../../live/jobs/job';
import { moveIn } from '../../live/moves/alone';
import type { Move } from '../../live/moves/move';
import { accounts, available } from '../ledger';
import { notify } from '../notices';
import { getParty, payFrom } from '../payments';
import { lockAutopay, type Pair } from './autopay.rows';
import type { Autopay } from './autopay.type';
import { BillStatus } from './bill.enums';
import { noticeOf, type About } from './bill.notices';
import { lockBill, toBill, triedBills } from './bill.rows';
import { isOpen, isWithin } from './bill.rules';
import type { Bill } from './bill.type';
import { pendingOf, lockPaymentOf, writeStatus } from './change-bill';
import { payableOf } from './payable-of';

interface Asked extends Pair {
  readonly billId: string;
}

/** Comes for every bill, when its time has come: whether its customer wishes it is looked up then. It is tried once. */
export const payByItself = job<Asked>({
  kind: 'bills.autopay',
  payload: z.object({ billId: z.string(), customerId: z.string(), billerId: z.string() }),
  async run(ctx, asked) {
    const tried = await moveIn(ctx.tx, (move) => attempt(ctx, move, asked));
    if (tried) await notify(ctx.tx, asked.customerId, noticeOf(tried.about, tried.bill));
  },
});

/** Null where there is nothing to do. */
async function attempt(
  ctx: JobContext,
  move: Move,
  { billId, ...pair }: Asked,
): Promise<{ readonly about: About; readonly bill: Bill } | null> {
  const autopay = await lockAutopay(ctx, move, pair);
  if (!autopay) return null;
  const row = await lockBill(move, billId);
  if (!row || !isOpen(row.status) || row.autopayAt) return null;
  const bill = toBill(ctx, row);
  // He is about to pay it himself. Should that fail, this comes again.
  if (pendingOf(await lockPaymentOf(ctx, move, bill))) return null;
  const about = await pay(move, bill, autopay);
  move.write(triedBills, billId);
  return { about, bill };
}

async function pay(move: Move, bill: Bill, { limit }: Autopay): Promise<About> {
  const { amount } = bill;
  if (!isWithin(limit, amount)) return 'OVER_LIMIT';
  const [payer, payee] = [await getParty(move, bill.customer.id), await getParty(move, bill.biller.id)];
  if (payer.suspended || payee.suspended) return 'SUSPENDED';
  const book = await move.load(accounts, {
    moves: [available(payer.id, amount.currency), available(payee.id, amount.currency)],
  });
  if (amount.isMoreThan(book.spendable(payer.id, amount))) return 'TOO_LITTLE_MONEY';
  const payment = payFrom(move, book, payableOf(bill, payer, payee));
  writeStatus(move, bill, BillStatus.PAID, payment);
  return 'PAID_BY_ITSELF';
}
