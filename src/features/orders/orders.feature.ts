import type { Services } from '../../base/services';
import type { Feature } from '../../graphql/feature';
import type { Move } from '../../live/moves/move';
import { salesKey, settlementsKey, type Payment } from '../payments';
import { reviewablesKey, type Reviewable } from '../sellers';
import { AnalyticsResolver } from './analytics.resolver';
import { OrderEventsResolver } from './order-events.resolver';
import { OrderLineResolver } from './order-line.resolver';
import { OrderStatus } from './order.enums';
import { findOrder } from './order.queries';
import { OrderResolver } from './order.resolver';
import { lockOrder } from './order.rows';
import { orderPlaced, orderReady, orderStatusChanged } from './order.topics';
import { PaymentRequestOrderResolver } from './payment-request-order.resolver';
import { orderProofs } from './proofs';
import { salesOf } from './requested-lines';
import { settleOrder } from './settle-order';

export const orders: Feature = {
  name: 'orders',
  resolvers: [OrderResolver, OrderLineResolver, OrderEventsResolver, PaymentRequestOrderResolver, AnalyticsResolver],
  entities: [],
  nodes: [{ kind: 'ord', find: findOrder }],
  provide: provideOrders,
  topics: [orderPlaced, orderStatusChanged, orderReady],
  proofs: orderProofs,
};

/** Tells the rooms below what is done here about their payments, requests and reviews. */
function provideOrders(services: Services): void {
  const settles = (move: Move, payment: Payment) => settleOrder(services, move, payment);
  services.use(settlementsKey).settles('ord', settles);
  services.use(settlementsKey).settles('prq', settles);
  services.provide(salesKey, salesOf(services));
  services.use(reviewablesKey).add('ord', async (move, id): Promise<Reviewable | null> => {
    const order = await lockOrder(services, move, id);
    if (!order) return null;
    const { seller, customer, status } = order;
    return { seller, customer, status, isCompleted: status === OrderStatus.COMPLETED };
  });
}
