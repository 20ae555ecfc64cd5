import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
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
import { CANCEL_INVOICE, INVOICES, LIST_INVOICE } from '../invoices/invoices.documents';

export function MyInvoices() {
  const invoices = useQuery(INVOICES, { variables: { mine: true } });
  const [list, cancel] = [useAct(LIST_INVOICE), useAct(CANCEL_INVOICE)];
  const failure = list.error ?? cancel.error;
  return (
    <Page
      title="Invoices"
      actions={
        <Button component={Link} href="/app/seller/new">
          New invoice
        </Button>
      }
    >
      {failure !== null && <Failure error={failure} />}
      <Loaded of={invoices} rows={3} height={140}>
        {({ invoices: { nodes, pageInfo } }) => (
          <>
            {nodes.length === 0 && (
              <Empty title="No invoices yet">
                Offer one, and watch here how it is funded. <Link href="/app/seller/new">New invoice</Link>
              </Empty>
            )}
            <div className="cards">
              {nodes.map((invoice) => (
                <article key={invoice.id} className="card" aria-label={invoice.number}>
                  <div style={{ display: 'flex', gap: 8 }}>
                    <strong className="list-main">{invoice.number}</strong>
                    <Amount of={invoice.amount} />
                  </div>
                  <div className="dim">
                    {invoice.buyer.displayName}, due <Time at={invoice.dueAt} dayOnly />
                  </div>
                  <FundingBar invoice={invoice} />
                  <InvoiceBadges invoice={invoice} />
                  <div style={{ display: 'flex', gap: 8, marginTop: 10 }}>
                    {invoice.status === 'DRAFT' && (
                      <Button size="xs" onClick={() => void list.run({ id: invoice.id })}>
                        List it
                      </Button>
                    )}
                    {(invoice.status === 'DRAFT' || invoice.status === 'LISTED') && (
                      <Button
                        size="xs"
                        variant="default"
                        aria-label={`Withdraw ${invoice.number}`}
                        onClick={() => void cancel.run({ id: invoice.id })}
                      >
                        Withdraw
                      </Button>
                    )}
                  </div>
                </article>
              ))}
            </div>
            <More page={pageInfo} onMore={(after) => invoices.fetchMore({ variables: { after } })} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
