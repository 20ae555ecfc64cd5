import { feed, withFirst } from '../../live/feed';
import { askAgain } from '../../../../src/client';
import { BILL_CHANGED, BILL_GENERATED, BILLS } from './bills.documents';

const billGenerated = feed(BILL_GENERATED, {}, ({ billGenerated: { bill } }, client) => {
  client.cache.updateQuery({ query: BILLS, variables: { issued: false } }, (held) =>
    held ? { bills: { ...held.bills, nodes: withFirst(held.bills.nodes, bill) } } : undefined,
  );
});

/** Its payment may have become another one with it. */
const billChanged = feed(BILL_CHANGED, {}, (_event, client) => askAgain(client, 'Bills'));

export const billFeeds = [billGenerated, billChanged];
