import { Button } from '@mantine/core';
import { useAct, useIntention } from '../../live/use-act';
import { useCanPay } from '../../live/use-can-pay';
import { Failure } from '../../ui/failure';
import { Page } from '../../ui/page';
import { SETTLE_INVOICE } from '../invoices/invoices.documents';
import { BalanceCard } from '../money/balance-card';
import { useBalances } from '../money/use-balances';
import { InvoiceCard, InvoiceCards, type InvoiceProps } from './invoice-cards';

export default function Due() {
  const balances = useBalances();
  return (
    <Page title="Due">
      <BalanceCard from={balances} />
      <InvoiceCards
        isMeant={({ status }) => status === 'FUNDED' || status === 'DEFAULTED' || status === 'SETTLED'}
        card={Owed}
        empty={['Nothing is due', 'An invoice that investors have funded is paid here, by its due date.']}
      />
    </Page>
  );
}

function Owed({ invoice }: InvoiceProps) {
  const settle = useAct(SETTLE_INVOICE);
  const intention = useIntention();
  const canPay = useCanPay();
  return (
    <InvoiceCard invoice={invoice}>
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
    </InvoiceCard>
  );
}
