import type { PaymentPartsFragment, PaymentStatus } from '../../gql/types';
import { Badge, words, type Tone } from '../../ui/badge';

const tones: Readonly<Record<PaymentStatus, Tone>> = {
  PENDING: 'warn',
  COMPLETED: 'good',
  FAILED: 'bad',
  CANCELLED: 'plain',
  PARTIALLY_REFUNDED: 'calm',
  REFUNDED: 'calm',
};

/** How a payment stands; a failed one says why. */
export function PaymentBadge({ payment }: { readonly payment: Pick<PaymentPartsFragment, 'status' | 'failure'> }) {
  const { status, failure } = payment;
  return (
    <Badge tone={tones[status]}>
      {words(status)}
      {failure !== null && `: ${words(failure).toLowerCase()}`}
    </Badge>
  );
}
