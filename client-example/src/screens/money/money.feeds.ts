import type { LiveClient } from '../../../../src/client';
import { feed, withFirst } from '../../live/feed';
import { toasts } from '../../notices/toasts';
import { BALANCE_HEARD, BALANCES, PAYMENT_HEARD, TRANSACTIONS } from './money.documents';

/** The event brings the balance as it is; the first money of a currency makes a balance that was not in the list. */
export const balanceFeed = feed(BALANCE_HEARD, {}, ({ balanceUpdated: { balance } }, client) => {
  client.cache.updateQuery({ query: BALANCES }, (held) =>
    held ? { balances: withFirst(held.balances, balance) } : undefined,
  );
  askAgain(client, 'Transactions', () => client.readQuery({ query: TRANSACTIONS }) !== null);
});

export const paymentFeed = feed(PAYMENT_HEARD, {}, ({ paymentUpdated: { id, kind, message, payment } }) => {
  if (kind !== 'PAYMENT_FAILED') return;
  // A payment that fails while somebody waits for it is told beside the notification, which may be turned off.
  const title = `Payment of ${payment.amount.amount} ${payment.amount.currency} failed`;
  toasts.show({ id, title, message, tone: 'bad', urgent: true });
});

export const moneyFeeds = [balanceFeed, paymentFeed];

/** Asks a list again that somebody looks at, or has; several events in a row are one reason. */
export function askAgain(client: LiveClient, name: string, isKnown: () => boolean = () => true): void {
  const key = name;
  if (waiting.has(key) || !isKnown()) return;
  waiting.add(key);
  setTimeout(() => {
    waiting.delete(key);
    client.refetchQueries({ include: [name] }).catch(() => undefined); // Its observers are told.
  }, 120);
}

const waiting = new Set<string>();
