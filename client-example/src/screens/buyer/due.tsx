import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { InvoicePartsFragment } from '../../gql/types';
import { useAct, useIntention } from '../../live/use-act';
import { useCanPay } from '../../live/use-can-pay';
import { Amount } from '../../ui/amount';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Time } from '../../ui/time';
import { InvoiceBadges } from '../invoices/invoice-badges';
import { INVOICES, SETTLE_INVOICE } from '../invoices/invoices.documents';
import { BalanceCard } from '../money/balance-card';
import { useBalances } from '../money/use-balances';

export default function Due() {
  const invoices = useQuery(INVOICES, { variables: { mine: true } });
  const balances = useBalances();
  return (
    <Page title="Due">
      <BalanceCard from={balances} />
      <Loaded of={invoices} rows={3} height={100}>
        {({ invoices: { nodes } }) => {
          const owed = nodes
            .filter(({ status }) => status === 'FUNDED' || status === 'DEFAULTED' || status === 'SETTLED')
            .sort((a, b) => a.dueAt.localeCompare(b.dueAt));
          return (
            <>
              {owed.length === 0 && (
                <Empty title="Nothing is due">
                  An invoice that investors have funded is paid here, by its due date.
                </Empty>
              )}
              <div className="cards">
                {owed.map((invoice) => (
                  <Owed key={invoice.id} invoice={invoice} />
                ))}
              </div>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Owed({ invoice }: { readonly invoice: InvoicePartsFragment }) {
  const settle = useAct(SETTLE_INVOICE);
  const intention = useIntention();
  const canPay = useCanPay();
  return (
    <article className="card" aria-label={invoice.number}>
      <div style={{ display: 'flex', gap: 8 }}>
        <strong className="list-main">{invoice.number}</strong>
        <Amount of={invoice.amount} />
      </div>
      <div className="dim">
        {invoice.seller.displayName} · due <Time at={invoice.dueAt} dayOnly />
      </div>
      <InvoiceBadges invoice={invoice} />
      {settle.error !== null && <Failure error={settle.error} />}
      {invoice.status !== 'SETTLED' && (
        <Button
          mt="sm"
          fullWidth
          loading={settle.busy}
          disabled={!canPay}
          onClick={() => void settle.run({ id: invoice.id, idempotencyKey: intention.key })}
        >
          Pay {invoice.amount.amount} {invoice.amount.currency}
        </Button>
      )}
    </article>
  );
}
