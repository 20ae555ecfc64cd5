import type { BookingPartsFragment, BookingStatus } from '../../gql/types';
import { useAct } from '../../live/use-act';
import { useCanPay } from '../../live/use-can-pay';
import { Amount } from '../../ui/amount';
import { words } from '../../ui/badge';
import { Failure } from '../../ui/failure';
import { BookingBadge, isOpen, whereMoneyIs } from '../bookings/booking-status';
import { CANCEL_BOOKING } from '../bookings/bookings.documents';
import { Slot } from '../bookings/slot';
import { WithReason } from '../bookings/with-reason';
import { WriteTo } from '../bookings/write-to';
import { ReviewBooking } from './review-booking';

const way: readonly BookingStatus[] = ['REQUESTED', 'ACCEPTED', 'COMPLETED'];

/** How far a booking is, which moves by itself. */
export function MyBooking({ booking }: { readonly booking: BookingPartsFragment }) {
  const cancel = useAct(CANCEL_BOOKING);
  const canPay = useCanPay();
  const { id, serviceName, provider, price, status, reason, note, startsAt, endsAt } = booking;
  const at = way.indexOf(status);
  return (
    <article className="card arrived" aria-label={serviceName} key={status}>
      <div style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
        <strong className="list-main">{serviceName}</strong>
        <BookingBadge status={status} />
      </div>
      <div>
        <Slot startsAt={startsAt} endsAt={endsAt} />
      </div>
      <div className="dim">
        {provider.displayName} · <Amount of={price} />, {whereMoneyIs(booking)}
      </div>
      {note !== null && <div className="dim">You wrote: “{note}”</div>}
      {reason !== null && (
        <p style={{ margin: '6px 0 0' }}>
          {words(status)}: “{reason}”
        </p>
      )}
      {at >= 0 && (
        <ol className="steps" aria-label="Progress">
          {way.map((step, index) => (
            <li
              key={step}
              {...(index <= at && { 'data-done': true })}
              {...(index === at && { 'aria-current': 'step' as const })}
            >
              {words(step)}
            </li>
          ))}
        </ol>
      )}
      {cancel.error !== null && <Failure error={cancel.error} />}
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12, marginTop: 12 }}>
        {isOpen(booking) && (
          <WithReason
            label="Cancel"
            of={serviceName}
            confirm="Cancel it, and get the money back"
            busy={cancel.busy}
            disabled={!canPay}
            onAct={(why) => void cancel.run({ id, reason: why })}
          />
        )}
        <WriteTo persona="client" person={provider} about={id} />
      </div>
      {status === 'COMPLETED' && <ReviewBooking booking={booking} />}
    </article>
  );
}
