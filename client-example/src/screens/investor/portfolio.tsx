import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useLive } from '../../../../src/client/react';
import { Link } from '../../router';
import { Amount, CountingAmount } from '../../ui/amount';
import { Badge, words, type Tone } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { LineChart, type ChartPoint } from '../../ui/line-chart';
import { Loaded } from '../../ui/loaded';
import { Page, Section } from '../../ui/page';
import { Time } from '../../ui/time';
import type { InvestmentStatus } from '../../gql/types';
import { PORTFOLIO, PORTFOLIO_HEARD } from '../invoices/invoices.documents';
import { useBalances } from '../money/use-balances';

const tones: Readonly<Record<InvestmentStatus, Tone>> = {
  ACTIVE: 'calm',
  REPAID: 'good',
  LOST: 'bad',
  CANCELLED: 'plain',
};

export default function Portfolio() {
  const { currency } = useBalances();
  const portfolio = useQuery(PORTFOLIO, { variables: { currency } });
  const [points, setPoints] = useState<readonly ChartPoint[]>([]);
  useLive(PORTFOLIO_HEARD, {
    variables: { currency },
    onEvent({ portfolioUpdated: { portfolio: now } }) {
      setPoints((before) => [...before, { at: new Date().toISOString(), amount: now.value.amount }].slice(-60));
      void portfolio.refetch();
    },
  });
  return (
    <Page title="Portfolio">
      <Loaded of={portfolio} rows={4} height={70}>
        {({ portfolio: now }) => (
          <>
            <div className="two">
              <Section title="Value">
                <CountingAmount of={now.value} />
                {points.length > 1 && <LineChart label="Value" points={points} unit={currency} height={80} />}
              </Section>
              <Section title="Figures">
                <div className="figures">
                  <div className="figure">
                    Invested
                    <strong>
                      <Amount of={now.invested} />
                    </strong>
                  </div>
                  <div className="figure">
                    Outstanding
                    <strong>
                      <Amount of={now.outstanding} />
                    </strong>
                  </div>
                  <div className="figure">
                    Expected
                    <strong>
                      <Amount of={now.expectedReturn} signed />
                    </strong>
                  </div>
                  <div className="figure">
                    Realized
                    <strong>
                      <Amount of={now.realizedReturn} signed />
                    </strong>
                  </div>
                  <div className="figure">
                    Average yield<strong>{now.averageYield === null ? '–' : `${now.averageYield} %`}</strong>
                  </div>
                </div>
              </Section>
            </div>
            <Section title="Investments">
              {now.investments.nodes.length === 0 && (
                <Empty title="Nothing invested yet">
                  What you fund appears here. <Link href="/app/investor/market">To the market</Link>
                </Empty>
              )}
              <ul className="list">
                {now.investments.nodes.map(({ id, invoice, amount, expectedReturn, realizedReturn, status }) => (
                  <li key={id}>
                    <div className="list-main">
                      <Link href={`/app/investor/invoice/${invoice.id}`}>{invoice.number}</Link>{' '}
                      <Badge tone={tones[status]}>{words(status)}</Badge>
                      <div className="dim">
                        {invoice.seller.displayName} · due <Time at={invoice.dueAt} dayOnly />
                      </div>
                    </div>
                    <div style={{ textAlign: 'right' }}>
                      <Amount of={amount} />
                      <div className="dim">
                        <Amount of={realizedReturn ?? expectedReturn} signed />
                      </div>
                    </div>
                  </li>
                ))}
              </ul>
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
