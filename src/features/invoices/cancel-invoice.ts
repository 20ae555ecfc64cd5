import type { Context } from '../../live/context';
import { lockOwnPayment, releaseHeld } from '../payments';
import { changeOwn } from './change-invoice';
import { InvestmentStatus, InvoiceStatus } from './invoice.enums';
import { assertMove } from './invoice.rules';
import type { Invoice } from './invoice.type';
import { changedInvestments, loadInvestments } from './investment.rows';
import { tellInvestments, writeChange } from './tell-change';

/** What was funded was only held, so all of it can be given back. */
export function cancelInvoice(ctx: Context, id: string): Promise<Invoice> {
  return changeOwn(ctx, 'seller', id, async (move, invoice) => {
    assertMove(invoice.status, InvoiceStatus.CANCELLED);
    const investments = await loadInvestments(ctx, move, invoice);
    const held = await Promise.all(investments.map(({ paymentId }) => lockOwnPayment(ctx, move, paymentId)));
    if (held.length > 0) await releaseHeld(move, held);
    const cancelled = investments.map((investment) => investment.with({ status: InvestmentStatus.CANCELLED }));
    for (const investment of cancelled) move.write(changedInvestments, investment);
    tellInvestments(move, invoice, cancelled);
    const { funded } = invoice;
    return writeChange(move, invoice, invoice.with({ status: InvoiceStatus.CANCELLED, funded: funded.with(0n) }));
  });
}
