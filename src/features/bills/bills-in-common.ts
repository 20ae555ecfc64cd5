import { inCommon } from '../identity';

export const billsInCommon = inCommon({ kind: 'bil', table: 'bill', sides: ['customer_id', 'biller_id'] });
