import { skipToken, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BillPartsFragment, PaymentMethod } from '../../gql/types';
import { useAct, useIntention } from '../../live/use-act';
import { useCanPay } from '../../live/use-can-pay';
import { Link } from '../../router';
import { Amount } from '../../ui/amount';
import { words } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Time } from '../../ui/time';
import { BillBadge } from '../bills/bill-badge';
import { BILLS, PAY_BILL } from '../bills/bills.documents';
import { BalanceCard } from '../money/balance-card';
import { PAYMENT_BY_ID } from '../money/money.documents';
import { PaymentBadge } from '../money/payment-badge';
import { useBalances } from '../money/use-balances';

export function Bills() {
  const bills = useQuery(BILLS, { variables: { issued: false } });
  const balances = useBalances();
  return (
    <Page title="Bills">
      <BalanceCard from={balances} />
      <Loaded of={bills} rows={3} height={120}>
        {({ bills: { nodes } }) => {
          const open = nodes.filter(({ status }) => status === 'DUE' || status === 'OVERDUE');
          return (
            <>
              {open.length === 0 && (
                <Empty title="Nothing to pay">
                  A new bill appears here by itself; what is paid is among the{' '}
                  <Link href="/app/payer/receipts">receipts</Link>.
                </Empty>
              )}
              <div className="cards">
                {open.map((bill) => (
                  <OpenBill key={bill.id} bill={bill} />
                ))}
              </div>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** What failed can be tried again, in this way or another one. */
function OpenBill({ bill }: { readonly bill: BillPartsFragment }) {
  const pay = useAct(PAY_BILL);
  const intention = useIntention();
  const canPay = useCanPay();
  const [begun, setBegun] = useState<string | null>(null);
  // A bill knows the payment that has paid it, or is about to; the one that somebody has tried just now may have failed.
  const tried = useQuery(PAYMENT_BY_ID, begun === null ? skipToken : { variables: { id: begun } });
  const payment = tried.data?.payment ?? bill.payment;
  const isPending = payment?.status === 'PENDING';
  const by = async (method: PaymentMethod): Promise<void> => {
    const done = await pay.run({
      input: {
        billId: bill.id,
        method,
        provider: method === 'PROVIDER' ? 'simulated' : null,
        idempotencyKey: `${intention.key}-${method}`,
      },
    });
    if (!done) return;
    intention.next();
    setBegun(done.payBill.id);
  };
  return (
    <article className="card arrived" aria-label={`${words(bill.utility)} ${bill.reference}`}>
      <div style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
        <strong className="list-main">{words(bill.utility)}</strong>
        <BillBadge status={bill.status} />
      </div>
      <div className="dim">
        {bill.biller.displayName} · {bill.reference} · due <Time at={bill.dueAt} dayOnly />
      </div>
      <p style={{ fontSize: 24, fontWeight: 650, margin: '8px 0' }}>
        <Amount of={bill.amount} />
      </p>
      {payment && (
        <p role="status" style={{ margin: '0 0 8px' }}>
          Last payment: <PaymentBadge payment={payment} />
        </p>
      )}
      {pay.error !== null && <Failure error={pay.error} />}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        <Button
          size="xs"
          loading={pay.busy}
          disabled={!canPay || isPending}
          aria-label={`Pay ${bill.reference} from the balance`}
          onClick={() => void by('BALANCE')}
        >
          Pay from balance
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={pay.busy}
          disabled={!canPay || isPending}
          aria-label={`Pay ${bill.reference} by card`}
          onClick={() => void by('PROVIDER')}
        >
          {payment?.status === 'FAILED' ? 'Try the card again' : 'Pay by card'}
        </Button>
      </div>
    </article>
  );
}
