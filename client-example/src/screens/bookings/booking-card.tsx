import type { ReactNode } from 'react';
import type { BookingPartsFragment, BookingStatus, Side } from '../../gql/types';
import { Link } from '../../router';
import { Amount } from '../../ui/amount';
import { Badge, words, type Tone } from '../../ui/badge';
import { Time } from '../../ui/time';

const tones: Readonly<Record<BookingStatus, Tone>> = {
  REQUESTED: 'calm',
  ACCEPTED: 'good',
  DECLINED: 'bad',
  CANCELLED: 'plain',
  COMPLETED: 'good',
};

export interface BookingCardProps {
  readonly booking: BookingPartsFragment;
  readonly side: Side;
  readonly children?: ReactNode;
}

export function BookingCard({ booking, side, children }: BookingCardProps) {
  const { serviceName, customer, provider, startsAt, price, status, note, reason, id } = booking;
  const other = side === 'CUSTOMER' ? provider : customer;
  const persona = side === 'CUSTOMER' ? 'client' : 'provider';
  return (
    <article className="card arrived" aria-label={`${serviceName}, ${other.displayName}`}>
      <div style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
        <strong className="list-main">{serviceName}</strong>
        <Badge tone={tones[status]}>{words(status)}</Badge>
      </div>
      <div>{other.displayName}</div>
      <div>
        <Time at={startsAt} /> · <Amount of={price} />
        {(status === 'REQUESTED' || status === 'ACCEPTED') && side === 'CUSTOMER' && (
          <span className="dim"> set aside until it is done</span>
        )}
      </div>
      {note !== null && <div className="dim">“{note}”</div>}
      {reason !== null && <div className="dim">Reason: {reason}</div>}
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, marginTop: 10 }}>
        {children}
        <Link href={`/app/${persona}/messages?to=${other.id}&about=${id}`}>Write to {other.displayName}</Link>
      </div>
    </article>
  );
}
