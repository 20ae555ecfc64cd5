import { tellAdminsOfMoney } from './payment.followers';
import type { Services } from '../../base/services';
import type { Feature } from '../../graphql/feature';
import type { Webhook } from '../../live/route';
import { expirePayment } from './expire-payment';
import { expirePaymentRequest } from './expire-payment-request';
import { hearProvider } from './hear-provider';
import { PaymentEventsResolver } from './payment-events.resolver';
import { findPaymentRequest } from './payment-request.queries';
import { PaymentRequestResolver } from './payment-request.resolver';
import { notifyOfMoney } from './payment.notices';
import { findPayment } from './payment.queries';
import { PaymentResolver } from './payment.resolver';
import {
  balanceUpdated,
  paymentCameLate,
  paymentCompleted,
  paymentUpdated,
  paymentWentBack,
  refundFellShort,
  transactionRecorded,
} from './payment.topics';
import { paymentProofs } from './proofs';
import { Providers, providersKey, type Provider } from './providers';
import { Settlements, settlementsKey } from './settlements';
import { simulatedName, simulatedProvider, simulatePayment } from './simulated';
import { TransactionPaymentResolver } from './transaction-payment.resolver';

export const payments: Feature = {
  name: 'payments',
  resolvers: [PaymentResolver, PaymentRequestResolver, PaymentEventsResolver, TransactionPaymentResolver],
  entities: [],
  nodes: [
    { kind: 'pay', find: findPayment },
    { kind: 'prq', find: findPaymentRequest },
  ],
  followers: [tellAdminsOfMoney, notifyOfMoney],
  topics: [
    balanceUpdated,
    paymentCompleted,
    paymentUpdated,
    transactionRecorded,
    paymentWentBack,
    refundFellShort,
    paymentCameLate,
  ],
  jobs: [expirePayment, expirePaymentRequest, simulatePayment],
  proofs: paymentProofs,
};

export const paymentWebhooks: readonly Webhook[] = [{ path: '/webhooks/payments/:provider', handle: hearProvider }];

export interface PaymentsSettings {
  /** By provider, in the order in which the operator named them. */
  readonly secrets: ReadonlyMap<string, readonly string[]>;
  readonly demo: boolean;
}

/** Makes what the verbs of this room use. Rooms above register what they pay for. */
export function providePayments(services: Services, { secrets, demo }: PaymentsSettings): void {
  const providers = [...secrets].map(([name, own]): Provider =>
    demo && name === simulatedName ? simulatedProvider(own) : { name, secrets: own },
  );
  services.provide(providersKey, new Providers(providers, demo));
  services.provide(settlementsKey, new Settlements());
}
