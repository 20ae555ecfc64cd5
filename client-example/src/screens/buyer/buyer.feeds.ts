import { feed } from '../../live/feed';
import { INVOICE_CHANGED } from '../invoices/invoices.documents';
import { askAgain } from '../../../../src/client';

const invoiceChanged = feed(INVOICE_CHANGED, {}, (_event, client) => askAgain(client, 'Invoices'));

export const buyerFeeds = [invoiceChanged];
