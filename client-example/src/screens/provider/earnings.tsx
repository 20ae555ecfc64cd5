import { useQuery } from '@apollo/client/react';
import { Amount } from '../../ui/amount';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { Page, Section } from '../../ui/page';
import { Time } from '../../ui/time';
import { BOOKINGS } from '../bookings/bookings.documents';
import { BalanceCard } from '../money/balance-card';
import { useBalances } from '../money/use-balances';

/** What was done, and paid out by that. */
export default function Earnings() {
  const balances = useBalances();
  const bookings = useQuery(BOOKINGS, { variables: { side: 'SELLER' } });
  return (
    <Page title="Earnings">
      <BalanceCard from={balances} />
      <Section title="Done">
        <Loaded of={bookings} rows={4}>
          {({ bookings: { nodes } }) => {
            const done = nodes.filter(({ status }) => status === 'COMPLETED');
            return (
              <>
                {done.length === 0 && (
                  <Empty title="Nothing earned yet">A booking is paid out in the moment you say that it is done.</Empty>
                )}
                <ul className="list">
                  {done.map(({ id, serviceName, customer, startsAt, price }) => (
                    <li key={id}>
                      <div className="list-main">
                        {serviceName} · {customer.displayName}
                        <div className="dim">
                          <Time at={startsAt} />
                        </div>
                      </div>
                      <Amount of={{ amount: price.amount, currency: price.currency }} signed />
                    </li>
                  ))}
                </ul>
              </>
            );
          }}
        </Loaded>
      </Section>
    </Page>
  );
}
