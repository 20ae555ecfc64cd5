import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BookingPartsFragment } from '../../gql/types';
import { Badge } from '../../ui/badge';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { useNow } from '../../ui/time';
import { BOOKINGS } from '../bookings/bookings.documents';
import { Appointment } from './appointment';
import { daysFrom, mondayOf } from './week';

const dayName = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'short' });
const shortDay = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });

/** A week as a list: it reads alike on a telephone, on paper, and aloud. */
export default function Calendar() {
  const bookings = useQuery(BOOKINGS, { variables: { side: 'SELLER' } });
  const [week, setWeek] = useState(0);
  const today = new Date(useNow(60_000));
  const days = daysFrom(mondayOf(today, week));
  const [first, last] = [days[0] ?? today, days[6] ?? today];
  return (
    <Page
      title="Calendar"
      actions={
        <div role="group" aria-label="Week" style={{ display: 'flex', gap: 6 }}>
          <Button size="xs" variant="default" aria-label="The week before" onClick={() => setWeek(week - 1)}>
            ←
          </Button>
          <Button size="xs" variant="default" disabled={week === 0} onClick={() => setWeek(0)}>
            This week
          </Button>
          <Button size="xs" variant="default" aria-label="The week after" onClick={() => setWeek(week + 1)}>
            →
          </Button>
        </div>
      }
    >
      <p role="status" className="dim" style={{ marginTop: 0 }}>
        {shortDay.format(first)} – {shortDay.format(last)}
      </p>
      <Loaded of={bookings} rows={7} height={76}>
        {({ bookings: { nodes } }) =>
          days.map((day) => (
            <Day key={day.getTime()} day={day} isToday={day.toDateString() === today.toDateString()} bookings={nodes} />
          ))
        }
      </Loaded>
    </Page>
  );
}

interface DayProps {
  readonly day: Date;
  readonly isToday: boolean;
  readonly bookings: readonly BookingPartsFragment[];
}

function Day({ day, isToday, bookings }: DayProps) {
  const ofDay = bookings
    .filter(({ status }) => status !== 'DECLINED' && status !== 'CANCELLED')
    .filter(({ startsAt }) => new Date(startsAt).toDateString() === day.toDateString())
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const name = dayName.format(day);
  return (
    <section className="card" aria-label={name} style={{ marginBottom: 10, paddingBlock: 10 }}>
      <h2 style={{ margin: 0, fontSize: 15, display: 'flex', gap: 8, alignItems: 'center' }}>
        {name} {isToday && <Badge tone="calm">Today</Badge>}
        {ofDay.length === 0 && (
          <span className="dim" style={{ marginLeft: 'auto', fontWeight: 400 }}>
            free
          </span>
        )}
      </h2>
      {ofDay.length > 0 && (
        <ul className="list">
          {ofDay.map((booking) => (
            <Appointment key={booking.id} booking={booking} hoursOnly />
          ))}
        </ul>
      )}
    </section>
  );
}
