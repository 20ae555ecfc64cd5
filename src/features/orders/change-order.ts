import type { Move } from '../../live/moves/move';
import type { Payment } from '../payments';
import { OrderStatus } from './order.enums';
import { changedOrders, newOrders, type NewOrder } from './order.rows';
import { orderPlaced, orderReady, orderStatusChanged } from './order.topics';
import type { Order, OrderState } from './order.type';
import { tellOfOrder } from './orders.notices';

/** What is new: told to its seller when it is paid already. */
export function writeNewOrder(move: Move, made: NewOrder): void {
  const { order } = made;
  move.write(newOrders, made);
  if (order.status !== OrderStatus.PLACED) return;
  move.record(orderPlaced, { order });
  tellOfOrder(move, order);
}

interface Change extends Partial<Pick<OrderState, 'estimatedReadyAt' | 'cancelledBy' | 'cancelReason'>> {
  readonly status: OrderStatus;
  /** As it is by then. */
  readonly payment: Payment;
}

/** One step on. The order is locked, and whether it may take this step has been asked. */
export function changeOrder(move: Move, order: Order, change: Change): Order {
  // Time never runs backwards within an order, whatever clocks do.
  const updatedAt = new Date(Math.max(Date.now(), order.updatedAt.getTime()));
  const changed = order.with({ ...change, version: order.version + 1, updatedAt });
  move.write(changedOrders, changed);
  if (changed.status === OrderStatus.PLACED) move.record(orderPlaced, { order: changed });
  move.record(orderStatusChanged, { order: changed, previousStatus: order.status });
  if (changed.status === OrderStatus.READY) move.record(orderReady, { order: changed });
  tellOfOrder(move, changed);
  return changed;
}
