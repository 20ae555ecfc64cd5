export { cancelOrder } from './cancel-order';
export { OrderStatus } from './order.enums';
export { findOrder, listOrders } from './order.queries';
export { Order } from './order.type';
export { ordersInCommon } from './orders-in-common';
export { orders } from './orders.feature';
export { placeOrder } from './place-order';
export { updateOrderStatus } from './update-order-status';
