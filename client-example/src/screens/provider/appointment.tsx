import { Button } from '@mantine/core';
import type { BookingPartsFragment } from '../../gql/types';
import { useAct } from '../../live/use-act';
import { useCanPay } from '../../live/use-can-pay';
import { Amount } from '../../ui/amount';
import { Failure } from '../../ui/failure';
import { useNow } from '../../ui/time';
import { BookingBadge } from '../bookings/booking-status';
import { CANCEL_BOOKING, COMPLETE_BOOKING } from '../bookings/bookings.documents';
import { Slot } from '../bookings/slot';
import { WithReason } from '../bookings/with-reason';

/** One that was accepted: from its start on it can be completed, and before that it can be called off. */
export function Appointment({
  booking,
  hoursOnly = false,
}: {
  readonly booking: BookingPartsFragment;
  readonly hoursOnly?: boolean;
}) {
  const [complete, cancel] = [useAct(COMPLETE_BOOKING), useAct(CANCEL_BOOKING)];
  const canPay = useCanPay();
  const hasBegun = useNow(5_000) >= Date.parse(booking.startsAt);
  const { id, serviceName, customer, price, status, startsAt, endsAt } = booking;
  const of = `${serviceName}, ${customer.displayName}`;
  const error = complete.error ?? cancel.error;
  return (
    <li style={{ flexWrap: 'wrap' }}>
      <div className="list-main" style={{ flexBasis: 220 }}>
        <div>
          <strong>
            <Slot startsAt={startsAt} endsAt={endsAt} hoursOnly={hoursOnly} />
          </strong>{' '}
          {status !== 'ACCEPTED' && <BookingBadge status={status} />}
        </div>
        <div className="dim">
          {serviceName} · {customer.displayName} · <Amount of={price} />
        </div>
        {error !== null && <Failure error={error} />}
      </div>
      {status === 'ACCEPTED' && (
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
          {hasBegun && (
            <Button
              size="xs"
              loading={complete.busy}
              disabled={!canPay}
              aria-label={`Done: ${of}`}
              onClick={() => {
                cancel.forget();
                void complete.run({ id });
              }}
            >
              Done
            </Button>
          )}
          <WithReason
            label="Call off"
            of={of}
            confirm="Call it off, and give the money back"
            busy={cancel.busy}
            disabled={!canPay}
            onAct={(reason) => {
              complete.forget();
              void cancel.run({ id, reason });
            }}
          />
        </div>
      )}
    </li>
  );
}
