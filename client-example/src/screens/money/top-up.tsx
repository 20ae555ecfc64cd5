import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useAct, useIntention } from '../../live/use-act';
import { useCanPay } from '../../live/use-can-pay';
import { Amount } from '../../ui/amount';
import { Failure } from '../../ui/failure';
import { Section } from '../../ui/page';
import { AmountField } from './amount-field';
import { PAYMENT_BY_ID, TOP_UP } from './money.documents';
import { PaymentBadge } from './payment-badge';
import { useTypedAmount } from './use-typed-amount';

const usual = ['10.00', '20.00', '50.00'];

/** The money comes by a provider, so it is there when that says so, and not when the button is pressed. */
export function TopUp({ currency }: { readonly currency: string }) {
  const typed = useTypedAmount('20.00');
  const topUp = useAct(TOP_UP);
  const intention = useIntention();
  const canPay = useCanPay();
  const [begun, setBegun] = useState<string | null>(null);

  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const amount = typed.take();
    if (amount === null) return;
    const done = await topUp.run({
      input: { amount: { amount, currency }, provider: 'simulated', idempotencyKey: `${intention.key}-${amount}` },
    });
    if (!done) return;
    intention.next();
    setBegun(done.topUp.id);
  };

  return (
    <Section title="Top up">
      <form onSubmit={(event) => void submit(event)}>
        <div style={{ display: 'flex', gap: 6, marginBottom: 8 }} role="group" aria-label="Usual amounts">
          {usual.map((amount) => (
            <Button key={amount} size="xs" variant="default" onClick={() => typed.change(amount)}>
              {amount}
            </Button>
          ))}
        </div>
        <AmountField label="Amount" typed={typed} currency={currency} />
        <Button type="submit" mt="sm" fullWidth loading={topUp.busy} disabled={!canPay}>
          Top up
        </Button>
      </form>
      {topUp.error !== null && <Failure error={topUp.error} />}
      {begun !== null && <Begun id={begun} />}
    </Section>
  );
}

function Begun({ id }: { readonly id: string }) {
  const { data } = useQuery(PAYMENT_BY_ID, { variables: { id } });
  const payment = data?.payment;
  if (!payment) return null;
  return (
    <p role="status" style={{ marginBottom: 0 }}>
      <Amount of={payment.amount} /> <PaymentBadge payment={payment} />
    </p>
  );
}
