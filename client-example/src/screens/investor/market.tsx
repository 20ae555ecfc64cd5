import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { InvoiceFilter } from '../../gql/types';
import { useHeard } from '../../live/feed';
import { useAct } from '../../live/use-act';
import { Link } from '../../router';
import { Amount } from '../../ui/amount';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Time } from '../../ui/time';
import { FundingBar, InvoiceBadges } from '../invoices/invoice-badges';
import { CRITERIA, INVOICES, SET_CRITERIA } from '../invoices/invoices.documents';
import { useBalances } from '../money/use-balances';
import { Criteria } from './criteria';
import { invoiceListed } from './investor.feeds';
import { MarketFigures } from './market-figures';

export function Market() {
  const { currency } = useBalances();
  const [filter, setFilter] = useState<InvoiceFilter>({});
  const invoices = useQuery(INVOICES, { variables: { filter: { currency, ...filter }, status: ['LISTED'] } });
  const criteria = useQuery(CRITERIA);
  const save = useAct(SET_CRITERIA);
  const [fresh, setFresh] = useState<readonly string[]>([]);
  useHeard(invoiceListed, ({ invoiceListed: { invoice } }) => setFresh((before) => [...before, invoice.id]));
  const saved = criteria.data?.investmentCriteria;

  return (
    <Page title="Market">
      <MarketFigures currency={currency} />
      <Criteria filter={filter} onChange={setFilter}>
        <Button
          variant="default"
          loading={save.busy}
          onClick={() =>
            void save.run({ criteria: { currency, ...filter } }).then((done) => done && criteria.refetch())
          }
        >
          Tell me of such listings
        </Button>
        {saved && (
          <Button
            variant="subtle"
            onClick={() => void save.run({ criteria: null }).then((done) => done && criteria.refetch())}
          >
            Stop telling me
          </Button>
        )}
      </Criteria>
      {saved && (
        <p className="dim" role="status">
          You are told of listings{saved.minYield === null ? '' : ` with ${saved.minYield} % or more`}
          {saved.riskGrades && saved.riskGrades.length > 0 ? `, risk ${saved.riskGrades.join(', ')}` : ''}.
        </p>
      )}
      {save.error !== null && <Failure error={save.error} />}
      <Loaded of={invoices} rows={3} height={140}>
        {({ invoices: list }) => (
          <>
            {list.nodes.length === 0 && (
              <Empty title="Nothing listed that matches">
                A listing appears here in the moment a seller makes it. Fewer wishes match more.
              </Empty>
            )}
            <div className="cards">
              {list.nodes.map((invoice) => (
                <article
                  key={invoice.id}
                  className={`card${fresh.includes(invoice.id) ? ' arrived' : ''}`}
                  aria-label={invoice.number}
                >
                  <div style={{ display: 'flex', gap: 8 }}>
                    <Link href={`/app/investor/invoice/${invoice.id}`} className="list-main">
                      <strong>{invoice.number}</strong>
                    </Link>
                    <strong>{invoice.annualYield} %</strong>
                  </div>
                  <div>{invoice.seller.displayName}</div>
                  <div className="dim">
                    owed by {invoice.buyer.displayName}, due <Time at={invoice.dueAt} dayOnly />
                  </div>
                  <FundingBar invoice={invoice} />
                  <div className="dim">
                    pays back <Amount of={invoice.amount} />
                  </div>
                  <InvoiceBadges invoice={invoice} />
                </article>
              ))}
            </div>
            <More page={list.pageInfo} onMore={(after) => invoices.fetchMore({ variables: { after } })} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
