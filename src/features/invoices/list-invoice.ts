import type { Context } from '../../live/context';
import { changeOwn } from './change-invoice';
import { InvoiceStatus } from './invoice.enums';
import { clock, newParties } from './invoice.rows';
import { assertMove, assertNotDue } from './invoice.rules';
import type { Invoice } from './invoice.type';
import { writeChange } from './tell-change';
import { annualYield } from './yield.rules';

/** From now on investors see it, and so does its buyer. */
export function listInvoice(ctx: Context, id: string): Promise<Invoice> {
  return changeOwn(ctx, 'seller', id, async (move, draft) => {
    assertMove(draft.status, InvoiceStatus.LISTED);
    const now = await move.load(clock, null);
    assertNotDue(draft, now);
    const { amount, price, dueAt, buyer } = draft;
    move.write(newParties, { userId: buyer.id, invoiceId: id, side: 'BUYER' });
    return writeChange(
      move,
      draft,
      draft.with({
        status: InvoiceStatus.LISTED,
        listedAt: now,
        annualYield: annualYield(amount, price, now, dueAt),
      }),
    );
  });
}
