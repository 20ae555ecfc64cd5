import { useQuery } from '@apollo/client/react';
import type { BookingPartsFragment } from '../../gql/types';
import { useSession } from '../../session/use-session';
import { Amount } from '../../ui/amount';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { plus, share } from '../../ui/money';
import { Page, Section } from '../../ui/page';
import { Time } from '../../ui/time';
import { BOOKINGS } from '../bookings/bookings.documents';
import { BalanceCard } from '../money/balance-card';
import { useBalances } from '../money/use-balances';
import { Reviews } from '../people/reviews';
import { mondayOf } from './week';

const weekName = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const weeks = 6;

/** What was done, what is still to come, and what customers think. */
export default function Earnings() {
  const { user } = useSession();
  const balances = useBalances();
  const { currency } = balances;
  const bookings = useQuery(BOOKINGS, { variables: { side: 'SELLER' } });
  return (
    <Page title="Earnings">
      <div className="two">
        <BalanceCard from={balances} />
        <Section title="From bookings">
          <Loaded of={bookings} rows={2}>
            {({ bookings: { nodes } }) => {
              const ofIt = nodes.filter(({ price }) => price.currency === currency);
              return (
                <div className="figures">
                  <Sum name="Earned" of={ofIt} status="COMPLETED" currency={currency} />
                  <Sum name="Accepted" of={ofIt} status="ACCEPTED" currency={currency} />
                  <Sum name="Asked for" of={ofIt} status="REQUESTED" currency={currency} />
                </div>
              );
            }}
          </Loaded>
        </Section>
      </div>
      <Loaded of={bookings} rows={4}>
        {({ bookings: { nodes } }) => (
          <Done
            bookings={nodes.filter(({ status, price }) => status === 'COMPLETED' && price.currency === currency)}
            currency={currency}
          />
        )}
      </Loaded>
      <Reviews
        userId={user.id}
        title="Reviews"
        most={10}
        empty={['No reviews yet', 'A customer can leave one when a booking is done; it appears here by itself.']}
      />
    </Page>
  );
}

interface SumProps {
  readonly name: string;
  readonly of: readonly BookingPartsFragment[];
  readonly status: BookingPartsFragment['status'];
  readonly currency: string;
}

function Sum({ name, of, status, currency }: SumProps) {
  const counted = of.filter((booking) => booking.status === status);
  return (
    <div className="figure">
      {name}
      <strong>
        <Amount of={{ amount: total(counted), currency }} />
      </strong>
      {counted.length} {counted.length === 1 ? 'booking' : 'bookings'}
    </div>
  );
}

function total(bookings: readonly BookingPartsFragment[]): string {
  return bookings.reduce((sum, { price }) => plus(sum, price.amount), '0.00');
}

function Done({
  bookings,
  currency,
}: {
  readonly bookings: readonly BookingPartsFragment[];
  readonly currency: string;
}) {
  const byWeek = Array.from({ length: weeks }, (_, index) => {
    const from = mondayOf(new Date(), index - weeks + 1);
    const until = mondayOf(from, 1);
    const ofIt = bookings.filter(({ startsAt }) => from <= new Date(startsAt) && new Date(startsAt) < until);
    return { from, amount: total(ofIt) };
  });
  const all = byWeek.reduce((sum, { amount }) => plus(sum, amount), '0.00');
  return (
    <Section title="Done, by week">
      {bookings.length === 0 && (
        <Empty title="Nothing done yet">
          Complete a booking when it has begun: its money counts up above in the same moment.
        </Empty>
      )}
      {bookings.length > 0 && (
        <>
          <ul className="list" aria-label="Weeks">
            {byWeek.map(({ from, amount }) => (
              <li key={from.getTime()}>
                <span style={{ flex: '0 0 84px' }}>{weekName.format(from)}</span>
                <span className="meter list-main" aria-hidden="true">
                  <span style={{ width: `${share(amount, all === '0.00' ? '1.00' : all) * 100}%` }} />
                </span>
                <span style={{ flex: '0 0 110px', textAlign: 'right' }}>
                  <Amount of={{ amount, currency }} />
                </span>
              </li>
            ))}
          </ul>
          <h3 style={{ fontSize: 15, margin: '16px 0 0' }}>The last ones</h3>
          <ul className="list" aria-label="Done">
            {bookings.slice(0, 10).map(({ id, serviceName, customer, startsAt, price }) => (
              <li key={id}>
                <div className="list-main">
                  <div>
                    {serviceName} · {customer.displayName}
                  </div>
                  <div className="dim">
                    <Time at={startsAt} />
                  </div>
                </div>
                <Amount of={price} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
