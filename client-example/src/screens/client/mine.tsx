import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../live/use-act';
import { Link } from '../../router';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Stars } from '../../ui/stars';
import { BookingCard } from '../bookings/booking-card';
import { BOOKINGS, CANCEL_BOOKING } from '../bookings/bookings.documents';
import { LEAVE_REVIEW } from '../orders/orders.documents';

export default function Mine() {
  const bookings = useQuery(BOOKINGS, { variables: { side: 'CUSTOMER' } });
  const [cancel, review] = [useAct(CANCEL_BOOKING), useAct(LEAVE_REVIEW)];
  const [rated, setRated] = useState<Readonly<Record<string, number>>>({});
  const failure = cancel.error ?? review.error;
  return (
    <Page title="My bookings">
      {failure !== null && <Failure error={failure} />}
      <Loaded of={bookings} rows={3} height={130}>
        {({ bookings: { nodes, pageInfo } }) => (
          <>
            {nodes.length === 0 && (
              <Empty title="No bookings yet">
                What you book stands here, and says by itself when it is accepted.{' '}
                <Link href="/app/client/find">Find a service</Link>
              </Empty>
            )}
            <div className="cards">
              {nodes.map((booking) => (
                <BookingCard key={booking.id} booking={booking} side="CUSTOMER">
                  {(booking.status === 'REQUESTED' || booking.status === 'ACCEPTED') && (
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={`Cancel ${booking.serviceName}`}
                      onClick={() => void cancel.run({ id: booking.id })}
                    >
                      Cancel
                    </Button>
                  )}
                  {booking.status === 'COMPLETED' && (
                    <Stars
                      label={`Rate ${booking.serviceName}`}
                      value={rated[booking.id] ?? null}
                      disabled={rated[booking.id] !== undefined}
                      onRate={(rating) =>
                        void review
                          .run({ input: { bookingId: booking.id, rating } })
                          .then((done) => done && setRated((before) => ({ ...before, [booking.id]: rating })))
                      }
                    />
                  )}
                </BookingCard>
              ))}
            </div>
            <More page={pageInfo} onMore={(after) => bookings.fetchMore({ variables: { after } })} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
