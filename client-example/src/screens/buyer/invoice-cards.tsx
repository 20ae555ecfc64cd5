import { useQuery } from '@apollo/client/react';
import type { ComponentType, ReactNode } from 'react';
import type { InvoicePartsFragment } from '../../gql/types';
import { Amount } from '../../ui/amount';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { Time } from '../../ui/time';
import { InvoiceBadges } from '../invoices/invoice-badges';
import { INVOICES } from '../invoices/invoices.documents';

export interface InvoiceProps {
  readonly invoice: InvoicePartsFragment;
}

export interface InvoiceCardsProps {
  readonly isMeant: (invoice: InvoicePartsFragment) => boolean;
  readonly card: ComponentType<InvoiceProps>;
  /** Until there are any. */
  readonly empty: readonly [title: string, hint: string];
}

/** Those of the buyer's invoices that a screen is about, the next due first. */
export function InvoiceCards({ isMeant, card: Card, empty: [title, hint] }: InvoiceCardsProps) {
  const invoices = useQuery(INVOICES, { variables: { mine: true } });
  return (
    <Loaded of={invoices} rows={3} height={110}>
      {({ invoices: { nodes } }) => {
        const meant = nodes.filter(isMeant).sort((a, b) => a.dueAt.localeCompare(b.dueAt));
        if (meant.length === 0) return <Empty title={title}>{hint}</Empty>;
        return (
          <div className="cards">
            {meant.map((invoice) => (
              <Card key={invoice.id} invoice={invoice} />
            ))}
          </div>
        );
      }}
    </Loaded>
  );
}

/** What it is; below, what can be done about it. */
export function InvoiceCard({ invoice, children }: InvoiceProps & { readonly children: ReactNode }) {
  return (
    <article className="card" aria-label={invoice.number}>
      <div style={{ display: 'flex', gap: 8 }}>
        <strong className="list-main">{invoice.number}</strong>
        <Amount of={invoice.amount} />
      </div>
      <div>{invoice.seller.displayName}</div>
      <div className="dim">
        {invoice.description !== null && `${invoice.description} · `}due <Time at={invoice.dueAt} dayOnly />
      </div>
      <InvoiceBadges invoice={invoice} />
      {children}
    </article>
  );
}
