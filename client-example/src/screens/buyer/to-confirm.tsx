import { useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { InvoicePartsFragment } from '../../gql/types';
import { useAct } from '../../live/use-act';
import { Amount } from '../../ui/amount';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Time } from '../../ui/time';
import { InvoiceBadges } from '../invoices/invoice-badges';
import { CONFIRM_INVOICE, DISPUTE_INVOICE, INVOICES } from '../invoices/invoices.documents';

export function ToConfirm() {
  const invoices = useQuery(INVOICES, { variables: { mine: true } });
  return (
    <Page title="To confirm">
      <Loaded of={invoices} rows={3} height={120}>
        {({ invoices: { nodes } }) => {
          const open = nodes.filter(
            ({ buyerConfirmation, status }) =>
              buyerConfirmation !== 'CONFIRMED' && (status === 'LISTED' || status === 'FUNDED'),
          );
          return (
            <>
              {open.length === 0 && (
                <Empty title="Nothing to confirm">
                  When a seller lists an invoice that you are to pay, you are asked here whether it is right.
                </Empty>
              )}
              <div className="cards">
                {open.map((invoice) => (
                  <Asked key={invoice.id} invoice={invoice} />
                ))}
              </div>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Asked({ invoice }: { readonly invoice: InvoicePartsFragment }) {
  const [confirm, dispute] = [useAct(CONFIRM_INVOICE), useAct(DISPUTE_INVOICE)];
  const [reason, setReason] = useState<string | null>(null);
  const failure = confirm.error ?? dispute.error;
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (reason) void dispute.run({ id: invoice.id, reason }).then((done) => done && setReason(null));
  };
  return (
    <article className="card" aria-label={invoice.number}>
      <div style={{ display: 'flex', gap: 8 }}>
        <strong className="list-main">{invoice.number}</strong>
        <Amount of={invoice.amount} />
      </div>
      <div>{invoice.seller.displayName}</div>
      <div className="dim">
        {invoice.description} · due <Time at={invoice.dueAt} dayOnly />
      </div>
      <InvoiceBadges invoice={invoice} />
      {failure !== null && <Failure error={failure} />}
      {reason === null ? (
        <div style={{ display: 'flex', gap: 8, marginTop: 10 }}>
          <Button
            size="xs"
            loading={confirm.busy}
            aria-label={`Confirm ${invoice.number}`}
            onClick={() => void confirm.run({ id: invoice.id })}
          >
            It is right
          </Button>
          {invoice.buyerConfirmation === 'PENDING' && (
            <Button size="xs" variant="default" aria-label={`Dispute ${invoice.number}`} onClick={() => setReason('')}>
              It is not
            </Button>
          )}
        </div>
      ) : (
        <form onSubmit={send} style={{ marginTop: 10 }}>
          <TextInput
            label="What is wrong"
            required
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div style={{ display: 'flex', gap: 8, marginTop: 8 }}>
            <Button size="xs" type="submit" loading={dispute.busy}>
              Dispute
            </Button>
            <Button size="xs" variant="subtle" onClick={() => setReason(null)}>
              Back
            </Button>
          </div>
        </form>
      )}
    </article>
  );
}
