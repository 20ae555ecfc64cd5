import { feed, withFirst } from '../../live/feed';
import { askAgain } from '../money/money.feeds';
import { CONNECTIONS_HEARD, MONEY_FEED, TRANSACTION_HEARD } from './admin.documents';

export const transactionHeard = feed(TRANSACTION_HEARD, {}, ({ transactionRecorded: { payment } }, client) => {
  client.cache.updateQuery({ query: MONEY_FEED }, (held) =>
    held ? { payments: { ...held.payments, nodes: withFirst(held.payments.nodes, payment) } } : undefined,
  );
});

/** At most once a second, so the list may be asked each time. */
export const connectionsHeard = feed(CONNECTIONS_HEARD, {}, (_event, client) => {
  askAgain(client, 'Connections');
  askAgain(client, 'LiveNodes');
});

export const adminFeeds = [transactionHeard, connectionsHeard];
