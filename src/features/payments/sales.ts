import type { Money } from '../../base/money';
import { ServiceKey } from '../../base/services';
import type { Move } from '../../live/moves/move';
import type { Person } from '../identity';
import type { OrderLineInput } from './payment.inputs';
import type { PaymentRequest } from './payment-request.type';
import type { Payment } from './payment.type';

export interface Priced {
  readonly amount: Money;
  /** After the request itself has been written. */
  keep(this: void, request: PaymentRequest): void;
}

export interface Paid {
  readonly payer: Person;
  readonly payee: Person;
  readonly payment: Payment;
}

/** What a room above makes of payment requests with lines. It provides itself, so that payments do not know what is sold. */
export interface Sales {
  /** Refuses what this seller cannot sell. */
  price(move: Move, sellerId: string, lines: readonly OrderLineInput[]): Promise<Priced>;
  /** Asked before any money is locked: what is to be done when it is paid. Null for a request without lines. */
  prepare(move: Move, request: PaymentRequest): Promise<((paid: Paid) => Promise<void>) | null>;
}

export const salesKey = new ServiceKey<Sales>('sales');
