import { currenciesKey } from '../../base/currencies';
import { conflict, notFound } from '../../base/errors';
import { newId } from '../../base/ids';
import type { Money } from '../../base/money';
import type { Context } from '../../live/context';
import { onceTogether } from '../../live/idempotency/once';
import { jobOf, newJobs } from '../../live/jobs/enqueue';
import type { Move } from '../../live/moves/move';
import { accounts, available, TransactionReason } from '../ledger';
import {
  accountsToCapture,
  captureFrom,
  findPayee,
  getParty,
  holdPayment,
  lockOwnPayment,
  payFrom,
  type Payable,
  type Payment,
} from '../payments';
import { defaultInvoice } from './default-invoice';
import { InvestmentStatus, InvoiceStatus } from './invoice.enums';
import type { FundInvoiceInput } from './invoice.inputs';
import { clock, lockInvoice, newParties } from './invoice.rows';
import { leftAfter } from './invoice.rules';
import { invoiceSettingsKey, overdueAt } from './invoice.settings';
import { invoiceFunded } from './invoice.topics';
import type { Invoice } from './invoice.type';
import { findInvestment } from './investment.queries';
import { changedInvestments, countInvestments, loadInvestments, newInvestments } from './investment.rows';
import { Investment } from './investment.type';
import { tellInvestments, writeChange } from './tell-change';
import { expectedReturn, payBacks } from './yield.rules';

/** A part is held at the investor until all of the invoice is funded; with the last one, all of it is the seller's. */
export function fundInvoice(
  ctx: Context,
  { invoiceId, amount: given, idempotencyKey: key }: FundInvoiceInput,
): Promise<Investment> {
  const amount = ctx.use(currenciesKey).positive('amount', given);
  const { id: investorId } = ctx.viewer;
  const find = (id: string) => findInvestment(ctx, id);
  return onceTogether(ctx, { operation: 'fundInvoice', key, input: { invoiceId, amount }, find }, async (move) => {
    const before = await lockInvoice(ctx, move, invoiceId);
    if (before.seller.id === investorId) throw conflict('SELF', 'One cannot fund an invoice of one’s own.');
    if (before.listedAt === null) throw notFound();
    if (before.buyer.id === investorId) throw conflict('SELF', 'One cannot fund an invoice that one owes.');
    const [parts, now] = await Promise.all([countInvestments(move, before), move.load(clock, null)]);
    const left = leftAfter(before, amount, parts, now);
    const others = left.isZero ? await loadInvestments(ctx, move, before) : [];
    const [payer, payee] = await Promise.all([getParty(move, investorId), findPayee(move, before.seller.id)]);

    const status = left.isZero ? InvoiceStatus.FUNDED : InvoiceStatus.LISTED;
    const invoice = before.with({ status, funded: before.funded.plus(amount) });
    const reason = TransactionReason.INVOICE_FUNDING;
    const payable = { payer, payee, amount, reason, subjectId: invoiceId, note: before.number };
    const payment = await (left.isZero ? payAll(ctx, move, payable, others) : holdPayment(move, payable));
    const first = investmentOf(invoice, payment, amount);
    const [investment = first, ...exact] = left.isZero ? withExactReturns(invoice, [first, ...others]) : [first];
    move.write(newParties, { userId: investorId, invoiceId, side: 'INVESTOR' });
    move.write(newInvestments, { invoice, investment });
    for (const other of exact) move.write(changedInvestments, other);
    tellInvestments(move, invoice, [investment, ...exact]);
    if (left.isZero) {
      const runAt = overdueAt(invoice, ctx.use(invoiceSettingsKey));
      move.write(newJobs, jobOf(defaultInvoice, { invoiceId }, { runAt }));
    }
    move.record(invoiceFunded, { invoice, amount });
    writeChange(move, before, invoice);
    return investment;
  });
}

/** What the others have put in and this last part, in one go. */
async function payAll(ctx: Context, move: Move, payable: Payable, others: readonly Investment[]): Promise<Payment> {
  const { payer, payee, amount } = payable;
  const held = await Promise.all(others.map(({ paymentId }) => lockOwnPayment(ctx, move, paymentId)));
  const own = [available(payer.id, amount.currency), available(payee.id, amount.currency)];
  const book = await move.load(accounts, { moves: [...own, ...accountsToCapture(held)] });
  const payment = payFrom(move, book, payable);
  captureFrom(move, book, held);
  return payment;
}

function investmentOf(invoice: Invoice, { id: paymentId, payer, createdAt }: Payment, amount: Money): Investment {
  if (!payer) throw new Error('Whoever funds an invoice pays for it.');
  return Investment.of({
    id: newId('ivm'),
    invoiceId: invoice.id,
    investor: payer,
    amount,
    expectedReturn: expectedReturn(amount, invoice),
    realizedReturn: null,
    status: InvestmentStatus.ACTIVE,
    paymentId,
    settlementId: null,
    createdAt,
  });
}

/** Everybody who will be repaid is known now, and so what each will have earned, to the cent. */
function withExactReturns(invoice: Invoice, investments: readonly Investment[]): Investment[] {
  const parts = [...investments].sort((a, b) => (a.id < b.id ? -1 : 1));
  const backs = payBacks(
    invoice.amount,
    parts.map(({ amount }) => amount),
  );
  const backOf = new Map(parts.map(({ id }, index) => [id, backs[index]]));
  return investments.map((investment) => {
    const back = backOf.get(investment.id);
    if (!back) throw new Error('Each part is paid back something.');
    return investment.with({ expectedReturn: back.minus(investment.amount) });
  });
}
