import { AppError } from '../../base/errors';
import type { Context } from '../../live/context';
import { onceTogether } from '../../live/idempotency/once';
import { accounts, available, TransactionReason } from '../ledger';
import { getParty, payFrom } from '../payments';
import { assertIs } from './change-invoice';
import { InvestmentStatus, InvoiceStatus } from './invoice.enums';
import { findInvoice } from './invoice.queries';
import { lockInvoice } from './invoice.rows';
import { assertMove } from './invoice.rules';
import type { Invoice } from './invoice.type';
import { changedInvestments, loadInvestments } from './investment.rows';
import { tellInvestments, writeChange } from './tell-change';

/** The buyer pays what he owes, and each investor has his share of it at once. What somebody has a right to is paid also while he is suspended. */
export function settleInvoice(ctx: Context, id: string, key: string): Promise<Invoice> {
  const find = (found: string) => findInvoice(ctx, found);
  return onceTogether(ctx, { operation: 'settleInvoice', key, input: { id }, find }, async (move) => {
    const invoice = await lockInvoice(ctx, move, id);
    assertIs(ctx, 'buyer', invoice);
    assertMove(invoice.status, InvoiceStatus.SETTLED);
    const [payer, investments] = await Promise.all([
      getParty(move, ctx.viewer.id),
      loadInvestments(ctx, move, invoice),
    ]);
    const { amount: owed, number: note } = invoice;
    const { currency } = owed;
    const book = await move.load(accounts, {
      moves: [payer, ...investments.map(({ investor }) => investor)].map((person) => available(person.id, currency)),
    });
    const there = book.spendable(payer.id, owed);
    // All of it or nothing: asked before the first of many payments is made.
    if (owed.isMoreThan(there))
      throw new AppError('INSUFFICIENT_FUNDS', 'There is not enough money for this.', {
        available: there.amount,
        required: owed.amount,
        currency,
      });
    const reason = TransactionReason.INVOICE_SETTLEMENT;
    const repaid = investments.map((investment) => {
      const { amount: principal, expectedReturn: realizedReturn, investor: payee } = investment;
      const amount = principal.plus(realizedReturn);
      const { id: settlementId } = payFrom(move, book, { payer, payee, amount, reason, subjectId: id, note });
      return investment.with({ status: InvestmentStatus.REPAID, realizedReturn, settlementId });
    });
    for (const investment of repaid) move.write(changedInvestments, investment);
    tellInvestments(move, invoice, repaid);
    return writeChange(move, invoice, invoice.with({ status: InvoiceStatus.SETTLED }));
  });
}
