import { feed } from '../../live/feed';
import { toasts } from '../../notices/toasts';
import { words } from '../../ui/badge';
import { CONFIRMATION_HEARD, INVOICE_CHANGED, INVOICE_FUNDED } from '../invoices/invoices.documents';
import { askAgain } from '../money/money.feeds';

export const invoiceFunded = feed(INVOICE_FUNDED, {}, ({ invoiceFunded: { id, amount, fullyFunded, invoice } }) => {
  const message = `${amount.amount} ${amount.currency}${fullyFunded ? ': all of it, and the money is yours' : ''}.`;
  toasts.show({ id, title: `${invoice.number} was funded`, message, tone: 'good', urgent: false });
});

const confirmationChanged = feed(CONFIRMATION_HEARD, {}, ({ buyerConfirmationChanged }) => {
  const { id, invoice, buyerConfirmation, reason } = buyerConfirmationChanged;
  toasts.show({
    id,
    title: `${invoice.number}: ${words(buyerConfirmation).toLowerCase()}`,
    message: reason ?? `By ${invoice.buyer.displayName}.`,
    tone: buyerConfirmation === 'DISPUTED' ? 'bad' : 'good',
    urgent: false,
  });
});

const invoiceChanged = feed(INVOICE_CHANGED, {}, (_event, client) => askAgain(client, 'Invoices'));

export const sellerFeeds = [invoiceFunded, confirmationChanged, invoiceChanged];
