import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Stack } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useAct, useIntention } from '../../live/use-act';
import { useCanPay } from '../../live/use-can-pay';
import { Failure } from '../../ui/failure';
import { Page, Section } from '../../ui/page';
import { AmountField } from '../money/amount-field';
import { BalanceCard } from '../money/balance-card';
import { useBalances } from '../money/use-balances';
import { useTypedAmount } from '../money/use-typed-amount';
import { RECIPIENTS, TRANSFER } from './send.documents';

/** Money from one balance to another, without any order. */
export default function Send() {
  const balances = useBalances();
  const { currency } = balances;
  const { data, error } = useQuery(RECIPIENTS);
  const people = [...(data?.sellers.nodes ?? [])].sort((a, b) => a.id.localeCompare(b.id));
  const [to, setTo] = useState<string | null>(null);
  const typed = useTypedAmount('5.00');
  const transfer = useAct(TRANSFER);
  const intention = useIntention();
  const canPay = useCanPay();
  const [sent, setSent] = useState(0);
  const recipient = to ?? people[0]?.user.id;

  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const amount = typed.take();
    if (amount === null || recipient === undefined) return;
    const done = await transfer.run({
      input: { to: recipient, amount: { amount, currency }, idempotencyKey: `${intention.key}-${recipient}-${amount}` },
    });
    if (!done) return;
    intention.next();
    setSent(sent + 1);
  };

  return (
    <Page title="Send money">
      <div className="two">
        <Section title="To somebody">
          {error && <Failure error={error} />}
          <form onSubmit={(event) => void submit(event)}>
            <Stack gap="sm">
              <NativeSelect
                label="To"
                value={recipient ?? ''}
                data={people.map(({ user }) => ({ value: user.id, label: user.displayName }))}
                onChange={(event) => setTo(event.currentTarget.value)}
              />
              <AmountField label="Amount" typed={typed} currency={currency} />
              {transfer.error !== null && <Failure error={transfer.error} />}
              <Button type="submit" loading={transfer.busy} disabled={!canPay || recipient === undefined}>
                Send
              </Button>
            </Stack>
          </form>
          {sent > 0 && <p role="status">Sent{sent > 1 ? `, ${sent} times` : ''}.</p>}
        </Section>
        <BalanceCard from={balances} />
      </div>
    </Page>
  );
}
