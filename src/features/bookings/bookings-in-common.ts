import { inCommon } from '../identity';

export const bookingsInCommon = inCommon({ kind: 'bkg', table: 'booking', sides: ['customer_id', 'provider_id'] });
