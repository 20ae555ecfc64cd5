import { inCommon } from '../identity';

export const ordersInCommon = inCommon({ kind: 'ord', table: 'orders', sides: ['customer_id', 'seller_id'] });
