import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { MarketPartsFragment } from '../../gql/types';
import { useLive } from '../../../../src/client/react';
import { Amount } from '../../ui/amount';
import { LineChart, type ChartPoint } from '../../ui/line-chart';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/page';
import { MARKET, MARKET_HEARD } from '../invoices/invoices.documents';

const kept = 60;

/** How much can be funded, and how that has moved since somebody looks. */
export function MarketFigures({ currency }: { readonly currency: string }) {
  const market = useQuery(MARKET, { variables: { currency } });
  const [points, setPoints] = useState<readonly ChartPoint[]>([]);
  useLive(MARKET_HEARD, {
    variables: { currency },
    onEvent({ marketUpdated: { occurredAt, market: now } }) {
      market.client.writeQuery({ query: MARKET, variables: { currency }, data: { market: now } });
      setPoints((before) => [...before, { at: occurredAt, amount: now.listedVolume.amount }].slice(-kept));
    },
  });
  return (
    <Section title={`The market in ${currency}`}>
      <Loaded of={market} rows={1} height={56}>
        {({ market: now }) => <Figures market={now} />}
      </Loaded>
      {points.length > 1 && <LineChart label="Left to fund" points={points} unit={currency} height={90} />}
    </Section>
  );
}

function Figures({ market }: { readonly market: MarketPartsFragment }) {
  return (
    <>
      <div className="figures">
        <div className="figure">
          Listed<strong>{market.listedCount}</strong>
        </div>
        <div className="figure">
          Left to fund
          <strong>
            <Amount of={market.listedVolume} />
          </strong>
        </div>
        <div className="figure">
          Funded in 24 hours
          <strong>
            <Amount of={market.fundedVolume24h} />
          </strong>
        </div>
        <div className="figure">
          Average yield<strong>{market.averageYield === null ? '–' : `${market.averageYield} %`}</strong>
        </div>
      </div>
      {market.byRisk.length > 0 && (
        <p className="dim">
          {market.byRisk
            .filter(({ count }) => count > 0)
            .map(({ riskGrade, count }) => `${count} of risk ${riskGrade}`)
            .join(' · ')}
        </p>
      )}
    </>
  );
}
