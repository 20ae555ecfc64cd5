import { z } from 'zod';
import type { Uses } from '../../base/services';
import type { Context } from '../../live/context';
import { enqueue } from '../../live/jobs/enqueue';
import { job, type Job } from '../../live/jobs/job';
import { moveIn } from '../../live/moves/alone';
import type { Move } from '../../live/moves/move';
import { auditMove } from '../audit';
import { change } from './change-invoice';
import { InvestmentStatus, InvoiceStatus } from './invoice.enums';
import { clock, lockInvoice } from './invoice.rows';
import { assertMove } from './invoice.rules';
import { invoiceSettingsKey, overdueAt } from './invoice.settings';
import type { Invoice } from './invoice.type';
import { changedInvestments, loadInvestments } from './investment.rows';
import { tellInvestments, writeChange } from './tell-change';

/** An admin knows before its time that the buyer will not pay. */
export function markInvoiceDefaulted(ctx: Context, id: string): Promise<Invoice> {
  return change(ctx, id, async (move, invoice) => {
    const defaulted = await markDefaulted(ctx, move, invoice);
    auditMove(move, ctx.viewer, 'markInvoiceDefaulted', id);
    return defaulted;
  });
}

/** Nobody has paid until the end of the grace, which may have changed since this was put off. */
export const defaultInvoice: Job<{ invoiceId: string }> = job({
  kind: 'invoices.default',
  payload: z.object({ invoiceId: z.string() }),
  run: (ctx, { invoiceId }) =>
    moveIn(ctx.tx, async (move) => {
      const invoice = await lockInvoice(ctx, move, invoiceId);
      if (invoice.status !== InvoiceStatus.FUNDED) return;
      const runAt = overdueAt(invoice, ctx.use(invoiceSettingsKey));
      if (runAt > (await move.load(clock, null))) await enqueue(ctx.tx, defaultInvoice, { invoiceId }, { runAt });
      else await markDefaulted(ctx, move, invoice);
    }),
});

/** The seller keeps his money: the loss is the investors'. */
async function markDefaulted(uses: Uses, move: Move, invoice: Invoice): Promise<Invoice> {
  assertMove(invoice.status, InvoiceStatus.DEFAULTED);
  const lost = (await loadInvestments(uses, move, invoice)).map((investment) =>
    investment.with({ status: InvestmentStatus.LOST, realizedReturn: investment.amount.negated() }),
  );
  for (const investment of lost) move.write(changedInvestments, investment);
  tellInvestments(move, invoice, lost);
  return writeChange(move, invoice, invoice.with({ status: InvoiceStatus.DEFAULTED }));
}
