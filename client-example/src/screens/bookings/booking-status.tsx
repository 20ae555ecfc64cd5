import type { BookingPartsFragment, BookingStatus } from '../../gql/types';
import { Badge, words, type Tone } from '../../ui/badge';

const tones: Readonly<Record<BookingStatus, Tone>> = {
  REQUESTED: 'warn',
  ACCEPTED: 'good',
  COMPLETED: 'good',
  DECLINED: 'bad',
  CANCELLED: 'plain',
};

export function BookingBadge({ status }: { readonly status: BookingStatus }) {
  return <Badge tone={tones[status]}>{words(status)}</Badge>;
}

/** Where the money of a booking is. */
export function whereMoneyIs({ status }: Pick<BookingPartsFragment, 'status'>): string {
  if (status === 'REQUESTED' || status === 'ACCEPTED') return 'set aside until it is done';
  return status === 'COMPLETED' ? 'paid' : 'back on the balance';
}

export function isOpen({ status }: Pick<BookingPartsFragment, 'status'>): boolean {
  return status === 'REQUESTED' || status === 'ACCEPTED';
}
