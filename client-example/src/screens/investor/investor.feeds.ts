import { feed } from '../../live/feed';
import { askAgain } from '../../../../src/client';
import { INVOICE_CHANGED, INVOICE_LISTED } from '../invoices/invoices.documents';

/** Whether it matches what is looked for is the server's to say: the list is asked again. */
export const invoiceListed = feed(INVOICE_LISTED, {}, (_event, client) => askAgain(client, 'Invoices'));

const invoiceChanged = feed(INVOICE_CHANGED, {}, (_event, client) => askAgain(client, 'Portfolio'));

export const investorFeeds = [invoiceListed, invoiceChanged];
