import { check } from '../../base/check';
import { currenciesKey } from '../../base/currencies';
import { badInput, conflict, notFound } from '../../base/errors';
import { newId } from '../../base/ids';
import type { Context } from '../../live/context';
import { moveIn } from '../../live/moves/alone';
import { named, parties } from '../identity';
import { BuyerConfirmation, InvoiceStatus } from './invoice.enums';
import { NewInvoice, type InvoiceInput } from './invoice.inputs';
import { clock, newInvoices, newParties } from './invoice.rows';
import { Invoice } from './invoice.type';
import { tellChange } from './tell-change';
import { annualYield } from './yield.rules';

/** A draft, or listed at once. */
export function createInvoice(
  ctx: Context,
  { amount: givenAmount, price: givenPrice, ...input }: InvoiceInput,
): Promise<Invoice> {
  const { buyerId, list, ...rest } = check(NewInvoice, input);
  const currencies = ctx.use(currenciesKey);
  const amount = currencies.positive('amount', givenAmount);
  const price = currencies.positive('price', givenPrice);
  if (price.currency !== amount.currency)
    throw badInput('price.currency', `price.currency: must be ${amount.currency}, as the amount`);
  if (price.isMoreThan(amount))
    throw badInput('price.amount', 'price.amount: must be at most the amount of the invoice');
  if (buyerId === ctx.viewer.id) throw conflict('SELF', 'One cannot owe an invoice to oneself.');

  return ctx.transact((tx) =>
    moveIn(tx, async (move) => {
      const [seller, buyer] = [await move.load(parties, ctx.viewer.id), await move.load(parties, buyerId)];
      if (!seller || !buyer) throw notFound();
      const now = await move.load(clock, null);
      if (rest.dueAt <= now) throw badInput('dueAt', 'dueAt: must be a moment to come');
      const invoice = Invoice.of({
        ...rest,
        id: newId('inv'),
        seller: named(seller),
        buyer: named(buyer),
        amount,
        price,
        annualYield: annualYield(amount, price, now, rest.dueAt),
        funded: amount.with(0n),
        status: list ? InvoiceStatus.LISTED : InvoiceStatus.DRAFT,
        buyerConfirmation: BuyerConfirmation.PENDING,
        listedAt: list ? now : null,
        version: 1,
        createdAt: now,
      });
      move.write(newInvoices, invoice);
      move.write(newParties, { userId: seller.id, invoiceId: invoice.id, side: 'SELLER' });
      if (list) move.write(newParties, { userId: buyer.id, invoiceId: invoice.id, side: 'BUYER' });
      if (list) tellChange(move, InvoiceStatus.DRAFT, invoice);
      return invoice;
    }),
  );
}
