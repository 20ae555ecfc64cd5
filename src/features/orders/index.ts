export { findOrder } from './order.queries';
export { Order } from './order.type';
export { ordersInCommon } from './orders-in-common';
export { orders } from './orders.feature';
