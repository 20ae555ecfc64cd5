import { feed, withFirst } from '../../live/feed';
import { words } from '../../ui/badge';
import { askAgain } from '../../../../src/client';
import { ORDER_CHANGED, ORDER_PLACED, ORDERS } from '../orders/orders.documents';
import { REVIEW_HEARD, TIER_HEARD } from './vendor.documents';

/** What stands on the board. */
export const onBoard = { side: 'SELLER', status: ['PLACED', 'PREPARING', 'READY'] } as const;

export const orderPlaced = feed(ORDER_PLACED, {}, ({ orderPlaced: { order } }, client) => {
  client.cache.updateQuery({ query: ORDERS, variables: onBoard }, (held) =>
    held ? { orders: { ...held.orders, nodes: withFirst(held.orders.nodes, { ...order, review: null }) } } : undefined,
  );
});

/** The order itself is in the cache by then; the board leaves out what is done. */
const orderChanged = feed(ORDER_CHANGED, {});

const tierHeard = feed(TIER_HEARD, {}, ({ tierUpgraded: { id, newTier, benefits } }, client, toasts) => {
  const message = benefits.length > 0 ? `From now on: ${benefits.join(', ')}.` : 'Well done.';
  toasts.show({ id, title: `You are ${words(newTier)} now`, message, severity: 'SUCCESS', urgent: false });
  askAgain(client, 'MyShop');
});

const reviewHeard = feed(REVIEW_HEARD, {}, (_event, client) => askAgain(client, 'MyShop'));

export const vendorFeeds = [orderPlaced, orderChanged, tierHeard, reviewHeard];
