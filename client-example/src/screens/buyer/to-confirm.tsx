import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../live/use-act';
import { Failure } from '../../ui/failure';
import { Page } from '../../ui/page';
import { CONFIRM_INVOICE, DISPUTE_INVOICE } from '../invoices/invoices.documents';
import { InvoiceCard, InvoiceCards, type InvoiceProps } from './invoice-cards';

export function ToConfirm() {
  return (
    <Page title="To confirm">
      <InvoiceCards
        isMeant={({ buyerConfirmation, status }) =>
          buyerConfirmation !== 'CONFIRMED' && (status === 'LISTED' || status === 'FUNDED')
        }
        card={Asked}
        empty={[
          'Nothing to confirm',
          'When a seller lists an invoice that you are to pay, you are asked here whether it is right.',
        ]}
      />
    </Page>
  );
}

function Asked({ invoice }: InvoiceProps) {
  const [confirm, dispute] = [useAct(CONFIRM_INVOICE), useAct(DISPUTE_INVOICE)];
  const [reason, setReason] = useState<string | null>(null);
  const failure = confirm.error ?? dispute.error;
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (reason) void dispute.run({ id: invoice.id, reason }).then((done) => done && setReason(null));
  };
  return (
    <InvoiceCard invoice={invoice}>
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
    </InvoiceCard>
  );
}
