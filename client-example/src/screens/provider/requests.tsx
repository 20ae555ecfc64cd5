import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { BookingPartsFragment } from '../../gql/types';
import { useAct } from '../../live/use-act';
import { useCanPay } from '../../live/use-can-pay';
import { Link } from '../../router';
import { Amount } from '../../ui/amount';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Time } from '../../ui/time';
import { BookingBadge } from '../bookings/booking-status';
import { ACCEPT_BOOKING, BOOKINGS, DECLINE_BOOKING } from '../bookings/bookings.documents';
import { Slot } from '../bookings/slot';
import { WithReason } from '../bookings/with-reason';
import { WriteTo } from '../bookings/write-to';
import { Appointment } from './appointment';
import { clashesWith } from './week';

export function Requests() {
  const bookings = useQuery(BOOKINGS, { variables: { side: 'SELLER' } });
  return (
    <Page title="Requests">
      <Loaded of={bookings} rows={3} height={130}>
        {({ bookings: { nodes } }) => {
          const soonest = [...nodes].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
          const asked = soonest.filter(({ status }) => status === 'REQUESTED');
          const accepted = soonest.filter(({ status }) => status === 'ACCEPTED');
          return (
            <>
              {asked.length === 0 && (
                <Empty title="Nobody waits for an answer">
                  As soon as a customer asks for one of your services, it drops in here.{' '}
                  <Link href="/app/provider/services">See what you offer.</Link>
                </Empty>
              )}
              <div className="cards">
                {asked.map((booking) => (
                  <Request key={booking.id} booking={booking} clash={clashesWith(booking, accepted)} />
                ))}
              </div>
              <h2 style={{ fontSize: 17, margin: '24px 0 10px' }}>Coming up</h2>
              {accepted.length === 0 && (
                <Empty title="Nothing yet">What you accept stands here until it is done.</Empty>
              )}
              {accepted.length > 0 && (
                <div className="card" style={{ paddingBlock: 4 }}>
                  <ul className="list" aria-label="Coming up">
                    {accepted.slice(0, 20).map((booking) => (
                      <Appointment key={booking.id} booking={booking} />
                    ))}
                  </ul>
                </div>
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Request({
  booking,
  clash,
}: {
  readonly booking: BookingPartsFragment;
  readonly clash: BookingPartsFragment | undefined;
}) {
  const [accept, decline] = [useAct(ACCEPT_BOOKING), useAct(DECLINE_BOOKING)];
  const canPay = useCanPay();
  const { id, serviceName, customer, note, price, createdAt, startsAt, endsAt, status } = booking;
  const of = `${serviceName}, ${customer.displayName}`;
  const error = accept.error ?? decline.error;
  return (
    <article className="card arrived" aria-label={of}>
      <div style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
        <strong className="list-main">{serviceName}</strong>
        <BookingBadge status={status} />
      </div>
      <div style={{ fontSize: 18, fontWeight: 600, margin: '4px 0' }}>
        <Slot startsAt={startsAt} endsAt={endsAt} />
      </div>
      <div>
        {customer.displayName} · <Amount of={price} />
      </div>
      {note !== null && <p style={{ margin: '4px 0' }}>“{note}”</p>}
      <div className="dim">
        asked <Time at={createdAt} />
      </div>
      {clash && (
        <p style={{ margin: '6px 0 0', color: 'var(--warn)' }}>At that time you have {clash.serviceName} already.</p>
      )}
      {error !== null && <Failure error={error} />}
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, marginTop: 10 }}>
        <Button
          size="xs"
          loading={accept.busy}
          disabled={!canPay}
          aria-label={`Accept ${serviceName} of ${customer.displayName}`}
          onClick={() => {
            decline.forget();
            void accept.run({ id });
          }}
        >
          Accept
        </Button>
        <WithReason
          label="Decline"
          of={of}
          confirm="Decline it"
          busy={decline.busy}
          disabled={!canPay}
          onAct={(reason) => {
            accept.forget();
            void decline.run({ id, reason });
          }}
        />
        <WriteTo persona="provider" person={customer} about={id} />
      </div>
    </article>
  );
}
