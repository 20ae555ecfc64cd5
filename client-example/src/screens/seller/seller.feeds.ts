import { feed } from '../../live/feed';
import { words } from '../../ui/badge';
import { CONFIRMATION_HEARD, INVOICE_CHANGED, INVOICE_FUNDED } from '../invoices/invoices.documents';
import { askAgain } from '../../../../src/client';

export const invoiceFunded = feed(INVOICE_FUNDED, {}, ({ invoiceFunded }, _client, toasts) => {
  const { id, amount, fullyFunded, invoice } = invoiceFunded;
  const message = `${amount.amount} ${amount.currency}${fullyFunded ? ': all of it, and the money is yours' : ''}.`;
  toasts.show({ id, title: `${invoice.number} was funded`, message, severity: 'SUCCESS', urgent: false });
});

const confirmationChanged = feed(CONFIRMATION_HEARD, {}, ({ buyerConfirmationChanged }, _client, toasts) => {
  const { id, invoice, buyerConfirmation, reason } = buyerConfirmationChanged;
  toasts.show({
    id,
    title: `${invoice.number}: ${words(buyerConfirmation).toLowerCase()}`,
    message: reason ?? `By ${invoice.buyer.displayName}.`,
    severity: buyerConfirmation === 'DISPUTED' ? 'ERROR' : 'SUCCESS',
    urgent: false,
  });
});

const invoiceChanged = feed(INVOICE_CHANGED, {}, (_event, client) => askAgain(client, 'Invoices'));

export const sellerFeeds = [invoiceFunded, confirmationChanged, invoiceChanged];
