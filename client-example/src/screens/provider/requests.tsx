import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useAct } from '../../live/use-act';
import { Link } from '../../router';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { BookingCard } from '../bookings/booking-card';
import { ACCEPT_BOOKING, BOOKINGS, DECLINE_BOOKING } from '../bookings/bookings.documents';

export function Requests() {
  const bookings = useQuery(BOOKINGS, { variables: { side: 'SELLER' } });
  const [accept, decline] = [useAct(ACCEPT_BOOKING), useAct(DECLINE_BOOKING)];
  const failure = accept.error ?? decline.error;
  return (
    <Page title="Requests">
      {failure !== null && <Failure error={failure} />}
      <Loaded of={bookings} rows={3} height={130}>
        {({ bookings: { nodes } }) => {
          const asked = nodes.filter(({ status }) => status === 'REQUESTED');
          return (
            <>
              {asked.length === 0 && (
                <Empty title="No requests">
                  When somebody books one of your <Link href="/app/provider/services">services</Link>, the request is
                  here at once.
                </Empty>
              )}
              <div className="cards">
                {asked.map((booking) => (
                  <BookingCard key={booking.id} booking={booking} side="SELLER">
                    <Button
                      size="xs"
                      aria-label={`Accept ${booking.serviceName} of ${booking.customer.displayName}`}
                      onClick={() => void accept.run({ id: booking.id })}
                    >
                      Accept
                    </Button>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={`Decline ${booking.serviceName} of ${booking.customer.displayName}`}
                      onClick={() => void decline.run({ id: booking.id })}
                    >
                      Decline
                    </Button>
                  </BookingCard>
                ))}
              </div>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
