import { feed } from '../../live/feed';
import { showBrowserNotice } from '../../notices/browser-notices';
import { play } from '../../notices/sound';
import { askAgain, type LiveClient } from '../../../../src/client';
import { ORDER_CHANGED, ORDER_READY, ORDERS } from '../orders/orders.documents';

/** Where the list has it, the event has changed it already; else it is a new one. */
export const orderChanged = feed(ORDER_CHANGED, {}, ({ orderStatusChanged: { order } }, client) => {
  if (!isListed(client, order.id)) askAgain(client, 'Orders');
});

/** Somebody who waits for food is called, whatever else he looks at. */
const orderReady = feed(ORDER_READY, {}, ({ orderReady: { id, itemName, message, order } }, _client, toasts) => {
  toasts.show({ id, title: `Order ${order.number} is ready`, message, severity: 'SUCCESS', urgent: true });
  play('call');
  showBrowserNotice(id, `Order ${order.number} is ready`, itemName);
});

function isListed(client: LiveClient, id: string): boolean {
  const held = client.readQuery({ query: ORDERS, variables: { side: 'CUSTOMER' } });
  return held?.orders.nodes.some((order) => order.id === id) ?? false;
}

export const guestFeeds = [orderChanged, orderReady];
