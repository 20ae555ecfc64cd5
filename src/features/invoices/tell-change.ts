import type { Move } from '../../live/moves/move';
import { InvoiceStatus } from './invoice.enums';
import { investmentsChanged, invoiceListed, invoiceUpdated } from './invoice.topics';
import { changedInvoices } from './invoice.rows';
import type { Invoice } from './invoice.type';
import type { Investment } from './investment.type';

/** Writes the invoice as it is now, and tells whoever hears of it. */
export function writeChange(move: Move, before: Invoice, after: Invoice): Invoice {
  move.write(changedInvoices, after);
  tellChange(move, before.status, after);
  return after;
}

export function tellChange(move: Move, previousStatus: InvoiceStatus, invoice: Invoice): void {
  move.record(invoiceUpdated, { invoice, previousStatus });
  if (previousStatus === InvoiceStatus.DRAFT && invoice.status === InvoiceStatus.LISTED)
    move.record(invoiceListed, { invoice });
}

export function tellInvestments(move: Move, { id, seller, amount }: Invoice, changed: readonly Investment[]): void {
  if (changed.length === 0) return;
  const changes = changed.map(({ id: investmentId, paymentId, investor }) => ({
    investmentId,
    paymentId,
    investorId: investor.id,
  }));
  move.record(investmentsChanged, { invoiceId: id, sellerId: seller.id, unit: amount.with(0n), changes });
}
