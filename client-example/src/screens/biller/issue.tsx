import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { Utility } from '../../gql/types';
import { useAct } from '../../live/use-act';
import { words } from '../../ui/badge';
import { Failure } from '../../ui/failure';
import { Page } from '../../ui/page';
import { BILLS, ISSUE_BILL } from '../bills/bills.documents';
import { useLiveClient } from '../../../../src/client/react';
import { withFirst } from '../../live/feed';
import { AmountField } from '../money/amount-field';
import { useTypedAmount } from '../money/use-typed-amount';
import { PersonField } from '../people/person-field';

const utilities: readonly Utility[] = ['ELECTRICITY', 'WATER', 'GAS', 'INTERNET', 'PHONE', 'OTHER'];
const newReference = (): string => `B-${Date.now().toString(36).toUpperCase()}`;

export default function Issue() {
  const client = useLiveClient();
  const [customerId, setCustomerId] = useState('');
  const [utility, setUtility] = useState<Utility>('ELECTRICITY');
  const [reference, setReference] = useState(newReference);
  const [dueOn, setDueOn] = useState(() => new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10));
  const amount = useTypedAmount('40.01');
  const issue = useAct(ISSUE_BILL);
  const [issued, setIssued] = useState<string | null>(null);

  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const owed = amount.take();
    if (owed === null) return;
    const done = await issue.run({
      input: {
        customerId,
        utility,
        reference,
        amount: { amount: owed, currency: 'EUR' },
        dueAt: new Date(`${dueOn}T12:00:00Z`).toISOString(),
      },
    });
    if (!done) return;
    client.cache.updateQuery({ query: BILLS, variables: { issued: true } }, (held) =>
      held ? { bills: { ...held.bills, nodes: withFirst(held.bills.nodes, done.issueBill) } } : undefined,
    );
    setIssued(reference);
    setReference(newReference());
  };

  return (
    <Page title="Issue a bill">
      <form className="card" style={{ maxWidth: 520 }} onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <PersonField label="Customer" account="payer" value={customerId} onChange={setCustomerId} />
          <NativeSelect
            label="What for"
            value={utility}
            data={utilities.map((value) => ({ value, label: words(value) }))}
            onChange={({ currentTarget }) =>
              setUtility(utilities.find((value) => value === currentTarget.value) ?? utility)
            }
          />
          <TextInput
            label="Reference"
            required
            value={reference}
            onChange={(event) => setReference(event.currentTarget.value)}
          />
          <AmountField label="Amount" typed={amount} currency="EUR" />
          <TextInput
            type="date"
            label="Due on"
            required
            value={dueOn}
            onChange={(event) => setDueOn(event.currentTarget.value)}
          />
          {issue.error !== null && <Failure error={issue.error} />}
          <Button type="submit" loading={issue.busy}>
            Issue
          </Button>
          {issued !== null && <p role="status">Issued: {issued}.</p>}
        </Stack>
      </form>
    </Page>
  );
}
