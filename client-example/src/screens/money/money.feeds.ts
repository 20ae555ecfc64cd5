import { askAgain } from '../../../../src/client';
import { feed, withFirst } from '../../live/feed';
import { BALANCE_HEARD, BALANCES, PAYMENT_HEARD } from './money.documents';

/** The event brings the balance as it is; the first money of a currency makes a balance that was not in the list. */
export const balanceFeed = feed(BALANCE_HEARD, {}, ({ balanceUpdated: { balance } }, client) => {
  client.cache.updateQuery({ query: BALANCES }, (held) =>
    held ? { balances: withFirst(held.balances, balance) } : undefined,
  );
  askAgain(client, 'Transactions');
});

export const paymentFeed = feed(PAYMENT_HEARD, {}, ({ paymentUpdated }, _client, toasts) => {
  const { id, kind, message, payment } = paymentUpdated;
  if (kind !== 'PAYMENT_FAILED') return;
  // A payment that fails while somebody waits for it is told beside the notification, which may be turned off.
  const title = `Payment of ${payment.amount.amount} ${payment.amount.currency} failed`;
  toasts.show({ id, title, message, severity: 'ERROR', urgent: true });
});

export const moneyFeeds = [balanceFeed, paymentFeed];
