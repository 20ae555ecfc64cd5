export { findOrder } from './order.queries';
export { Order } from './order.type';
export { orders } from './orders.feature';
