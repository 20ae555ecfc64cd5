import type { BillStatus } from '../../gql/types';
import { Badge, words, type Tone } from '../../ui/badge';

const tones: Readonly<Record<BillStatus, Tone>> = { DUE: 'calm', OVERDUE: 'bad', PAID: 'good', CANCELLED: 'plain' };

export function BillBadge({ status }: { readonly status: BillStatus }) {
  return <Badge tone={tones[status]}>{words(status)}</Badge>;
}
