import type { Feature } from '../../graphql/feature';
import { settlementsKey } from '../payments';
import { AutopayResolver } from './autopay.resolver';
import { BillEventsResolver } from './bill-events.resolver';
import { findBill } from './bill.queries';
import { BillResolver } from './bill.resolver';
import { billGenerated, billPaymentChanged, billUpdated } from './bill.topics';
import { markOverdue } from './mark-overdue';
import { payByItself } from './pay-by-itself';
import { notifyBillers } from './notify-billers';
import { billProofs } from './proofs';
import { settleBill } from './settle-bill';

export const bills: Feature = {
  name: 'bills',
  resolvers: [BillResolver, AutopayResolver, BillEventsResolver],
  entities: [],
  provide: (services) =>
    services.use(settlementsKey).settles('bil', (move, payment) => settleBill(services, move, payment)),
  topics: [billGenerated, billUpdated, billPaymentChanged],
  nodes: [{ kind: 'bil', find: findBill }],
  followers: [notifyBillers],
  jobs: [markOverdue, payByItself],
  proofs: billProofs,
};
