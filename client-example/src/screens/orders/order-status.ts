import type { OrderStatus } from '../../gql/types';
import type { Tone } from '../../ui/badge';

export const toneOfOrder: Readonly<Record<OrderStatus, Tone>> = {
  AWAITING_PAYMENT: 'plain',
  PLACED: 'calm',
  PREPARING: 'warn',
  READY: 'good',
  COMPLETED: 'plain',
  CANCELLED: 'bad',
};

/** What the seller does next, in words for a button. */
export const nextStep: Readonly<Partial<Record<OrderStatus, { readonly to: OrderStatus; readonly label: string }>>> = {
  PLACED: { to: 'PREPARING', label: 'Start preparing' },
  PREPARING: { to: 'READY', label: 'Ready' },
  READY: { to: 'COMPLETED', label: 'Handed over' },
};
