import { z } from 'zod';
import { userStream } from '../../live/streams';
import { topic } from '../../live/topic';
import { moneyInJson, type Money } from '../../base/money';
import { InvoiceStatus } from './invoice.enums';
import { invoiceInJson, type Invoice } from './invoice.type';

export interface InvoiceListed {
  readonly invoice: Invoice;
}

export interface InvoiceUpdated {
  readonly invoice: Invoice;
  readonly previousStatus: InvoiceStatus;
}

export interface InvoiceFunded {
  readonly invoice: Invoice;
  readonly amount: Money;
}

export interface BuyerConfirmationChanged {
  readonly invoice: Invoice;
  readonly reason: string | null;
}

/** Investors hear of listings, admins of all invoices. A follower gives the numbers there: sellers do not wait for each other. */
export const listingsStream = 'listings';
export const invoicesStream = 'invoices';

/** What happens to one invoice, from its listing on: what happens to a draft is its seller's affair. */
export function invoiceStream(id: string): string {
  return `invoice:${id}`;
}

const invalidatesInvoice = ({ invoice }: InvoiceListed) => [{ typename: 'Invoice', id: invoice.id }];

export const invoiceListed = topic<InvoiceListed>({
  name: 'invoice.listed',
  type: 'InvoiceListedEvent',
  description: 'An invoice can be funded from now on; told to investors.',
  isBroadcast: true,
  payload: z.object({ invoice: invoiceInJson }),
  streams: ({ invoice }) => [invoiceStream(invoice.id)],
});

export const invoiceUpdated = topic<InvoiceUpdated>({
  name: 'invoice.updated',
  type: 'InvoiceUpdatedEvent',
  description:
    'An invoice was listed, funded in part or whole, confirmed, disputed, settled, defaulted or cancelled; told to its seller, buyer, investors, those who watch it, and admins.',
  payload: z.object({ invoice: invoiceInJson, previousStatus: z.enum(InvoiceStatus) }),
  streams: ({ invoice: { id, seller, buyer, listedAt } }) =>
    listedAt === null ? [userStream(seller.id)] : [userStream(seller.id), userStream(buyer.id), invoiceStream(id)],
  invalidates: invalidatesInvoice,
});

export const invoiceFunded = topic<InvoiceFunded>({
  name: 'invoice.funded',
  type: 'InvoiceFundedEvent',
  description: 'A part of an invoice was funded; told to its seller.',
  payload: z.object({ invoice: invoiceInJson, amount: moneyInJson }),
  streams: ({ invoice: { seller } }) => [userStream(seller.id)],
  invalidates: invalidatesInvoice,
});

export const buyerConfirmationChanged = topic<BuyerConfirmationChanged>({
  name: 'invoice.buyer-confirmation-changed',
  type: 'BuyerConfirmationChangedEvent',
  description: 'A buyer has confirmed or disputed an invoice; told to its seller.',
  payload: z.object({ invoice: invoiceInJson, reason: z.string().nullable() }),
  streams: ({ invoice: { seller } }) => [userStream(seller.id)],
  invalidates: invalidatesInvoice,
});

const InvestmentsChanged = z.object({
  invoiceId: z.string(),
  sellerId: z.string(),
  /** Nothing, in their currency. */
  unit: moneyInJson,
  changes: z.array(z.object({ investmentId: z.string(), paymentId: z.string(), investorId: z.string() })),
});
export type InvestmentsChanged = z.output<typeof InvestmentsChanged>;

/** For the portfolios of those whose they are, and what their seller has cached of them. */
export const investmentsChanged = topic<InvestmentsChanged>({
  name: 'invoice.investments-changed',
  type: null,
  description: 'Investments in an invoice were made, or something became of them.',
  payload: InvestmentsChanged,
  streams: ({ sellerId }) => [userStream(sellerId)],
  invalidates: ({ changes }) =>
    changes.flatMap(({ investmentId, paymentId }) => [
      { typename: 'Investment', id: investmentId },
      { typename: 'Payment', id: paymentId },
    ]),
});

const InvoiceWatched = z.object({ userId: z.string(), invoiceId: z.string(), watched: z.boolean() });
export type InvoiceWatched = z.output<typeof InvoiceWatched>;

/** For the other devices of whoever watches. */
export const invoiceWatched = topic<InvoiceWatched>({
  name: 'invoice.watched',
  type: null,
  description: 'Somebody watches an invoice, or does no longer.',
  payload: InvoiceWatched,
  streams: ({ userId }) => [userStream(userId)],
  invalidates: ({ invoiceId }) => [{ typename: 'Invoice', id: invoiceId, fields: ['watched'] }],
});
