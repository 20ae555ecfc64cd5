import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { BookingPartsFragment } from '../../gql/types';
import { useAct } from '../../live/use-act';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { useNow } from '../../ui/time';
import { BookingCard } from '../bookings/booking-card';
import { BOOKINGS, CANCEL_BOOKING, COMPLETE_BOOKING } from '../bookings/bookings.documents';

const dayName = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });

/** What was accepted, day by day. */
export default function Calendar() {
  const bookings = useQuery(BOOKINGS, { variables: { side: 'SELLER' } });
  const [complete, cancel] = [useAct(COMPLETE_BOOKING), useAct(CANCEL_BOOKING)];
  const now = useNow(10_000);
  const failure = complete.error ?? cancel.error;
  return (
    <Page title="Calendar">
      {failure !== null && <Failure error={failure} />}
      <Loaded of={bookings} rows={3} height={130}>
        {({ bookings: { nodes } }) => {
          const days = byDay(nodes.filter(({ status }) => status === 'ACCEPTED'));
          return (
            <>
              {days.length === 0 && <Empty title="Nothing planned">What you accept stands here under its day.</Empty>}
              {days.map(([day, planned]) => (
                <section key={day} aria-label={day} style={{ marginBottom: 18 }}>
                  <h2 style={{ fontSize: 17, margin: '0 0 8px' }}>{day}</h2>
                  <div className="cards">
                    {planned.map((booking) => (
                      <BookingCard key={booking.id} booking={booking} side="SELLER">
                        {Date.parse(booking.startsAt) <= now && (
                          <Button
                            size="xs"
                            aria-label={`Done: ${booking.serviceName}`}
                            onClick={() => void complete.run({ id: booking.id })}
                          >
                            Done
                          </Button>
                        )}
                        <Button
                          size="xs"
                          variant="default"
                          aria-label={`Cancel ${booking.serviceName}`}
                          onClick={() => void cancel.run({ id: booking.id })}
                        >
                          Cancel
                        </Button>
                      </BookingCard>
                    ))}
                  </div>
                </section>
              ))}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function byDay(
  bookings: readonly BookingPartsFragment[],
): readonly (readonly [string, readonly BookingPartsFragment[]])[] {
  const days = new Map<string, BookingPartsFragment[]>();
  for (const booking of [...bookings].sort((a, b) => a.startsAt.localeCompare(b.startsAt))) {
    const day = dayName.format(new Date(booking.startsAt));
    days.set(day, [...(days.get(day) ?? []), booking]);
  }
  return [...days];
}
