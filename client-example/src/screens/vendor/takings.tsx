import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useLive } from '../../../../src/client/react';
import { LineChart } from '../../ui/line-chart';
import { Amount } from '../../ui/amount';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Page, Section } from '../../ui/page';
import { Waiting } from '../../ui/waiting';
import { BalanceCard } from '../money/balance-card';
import { useBalances } from '../money/use-balances';
import { ANALYTICS_HEARD, ANALYTICS_OF } from './vendor.documents';

/** Today's, as they come in. */
export default function Takings() {
  const balances = useBalances();
  const { currency } = balances;
  const span = useMemo(() => {
    const from = new Date();
    from.setHours(0, 0, 0, 0);
    const to = new Date(from);
    to.setDate(to.getDate() + 1);
    return { from: from.toISOString(), to: to.toISOString() };
  }, []);
  const variables = { currency, ...span };
  const { data, error, refetch, client } = useQuery(ANALYTICS_OF, { variables });
  useLive(ANALYTICS_HEARD, {
    variables: { currency },
    onEvent({ sellerAnalyticsUpdated: { analytics } }) {
      client.writeQuery({ query: ANALYTICS_OF, variables, data: { sellerAnalytics: analytics } });
    },
  });
  const today = data?.sellerAnalytics;

  return (
    <Page title="Takings">
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      <div className="two">
        <BalanceCard from={balances} />
        <Section title="Today">
          {!today && !error && <Waiting rows={3} />}
          {today && (
            <div className="figures">
              <div className="figure">
                Taken
                <strong>
                  <Amount of={today.revenue} />
                </strong>
              </div>
              <div className="figure">
                Orders<strong>{today.orders}</strong>
              </div>
              <div className="figure">
                Open<strong>{today.openOrders}</strong>
              </div>
              <div className="figure">
                On average
                <strong>
                  <Amount of={today.averageOrder} />
                </strong>
              </div>
              <div className="figure">
                To prepare
                <strong>
                  {today.medianPreparationSeconds === null
                    ? '–'
                    : `${Math.max(1, Math.round(today.medianPreparationSeconds / 60))} min`}
                </strong>
              </div>
            </div>
          )}
        </Section>
      </div>
      {today && (
        <Section title="By the hour">
          <LineChart
            label={`Takings in ${currency} by the hour`}
            points={today.series.map(({ at, revenue }) => ({ at, amount: revenue.amount }))}
            unit={currency}
          />
        </Section>
      )}
      {today && (
        <Section title="What sells">
          {today.topItems.length === 0 && (
            <Empty title="Nothing sold today yet">What is sold is counted here at once.</Empty>
          )}
          <ul className="list">
            {today.topItems.map(({ name, quantity, revenue }) => (
              <li key={name}>
                <span className="list-main">
                  {quantity} × {name}
                </span>
                <Amount of={revenue} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
