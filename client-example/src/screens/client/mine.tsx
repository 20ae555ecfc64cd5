import { useQuery } from '@apollo/client/react';
import { Link } from '../../router';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { isOpen } from '../bookings/booking-status';
import { BOOKINGS } from '../bookings/bookings.documents';
import { MyBooking } from './my-booking';

export default function Mine() {
  const bookings = useQuery(BOOKINGS, { variables: { side: 'CUSTOMER' } });
  return (
    <Page title="My bookings">
      <Loaded of={bookings} rows={3} height={150}>
        {({ bookings: { nodes, pageInfo } }) => {
          const [open, past] = [nodes.filter(isOpen), nodes.filter((booking) => !isOpen(booking))];
          const byTime = [...open].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
          return (
            <>
              {byTime.length === 0 && (
                <div style={{ marginBottom: 16 }}>
                  <Empty title="Nothing is booked">
                    What you ask for stands here, and changes by itself when the provider answers.{' '}
                    <Link href="/app/client/find">Find a service.</Link>
                  </Empty>
                </div>
              )}
              <div style={{ display: 'grid', gap: 12 }}>
                {byTime.map((booking) => (
                  <MyBooking key={booking.id} booking={booking} />
                ))}
              </div>
              {past.length > 0 && <h2 style={{ fontSize: 17, margin: '24px 0 10px' }}>Before</h2>}
              <div style={{ display: 'grid', gap: 12 }}>
                {past.map((booking) => (
                  <MyBooking key={booking.id} booking={booking} />
                ))}
              </div>
              <More page={pageInfo} onMore={(after) => bookings.fetchMore({ variables: { after } })} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
