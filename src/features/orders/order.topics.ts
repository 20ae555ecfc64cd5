import { z } from 'zod';
import { userStream } from '../../live/streams';
import { topic, type Invalidated } from '../../live/topic';
import { PaymentStatus } from '../payments';
import { OrderStatus } from './order.enums';
import { orderInJson, type Order } from './order.type';

export interface OrderTold {
  readonly order: Order;
}

export interface OrderMoved extends OrderTold {
  readonly previousStatus: OrderStatus;
}

/** All that happens to one order, for whoever may see it. */
export function orderStream(orderId: string): string {
  return `order:${orderId}`;
}

const ofOrder = ({ id }: Order): Invalidated => ({ typename: 'Order', id });

export const orderPlaced = topic<OrderTold>({
  name: 'order.placed',
  type: 'OrderPlacedEvent',
  description: 'Somebody has ordered something and paid; told to its seller.',
  payload: z.object({ order: orderInJson }),
  streams: ({ order }) => [userStream(order.seller.id)],
  invalidates: ({ order }) => [ofOrder(order)],
});

export const orderStatusChanged = topic<OrderMoved>({
  name: 'order.status-changed',
  type: 'OrderStatusChangedEvent',
  description: 'An order went on or was called off; told to both sides, and not when it is made.',
  payload: z.object({ order: orderInJson, previousStatus: z.enum(OrderStatus) }),
  streams: ({ order }) => [orderStream(order.id), userStream(order.customer.id), userStream(order.seller.id)],
  // Of a payment that is called off nobody else tells.
  invalidates: ({ order }) => [
    ofOrder(order),
    ...(order.payment?.status === PaymentStatus.CANCELLED ? [{ typename: 'Payment', id: order.paymentId }] : []),
  ],
});

export const orderReady = topic<OrderTold>({
  name: 'order.ready',
  type: 'OrderReadyEvent',
  description: 'An order can be picked up; told to its customer.',
  payload: z.object({ order: orderInJson }),
  streams: ({ order }) => [userStream(order.customer.id)],
});
