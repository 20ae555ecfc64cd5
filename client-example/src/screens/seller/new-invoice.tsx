import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { RiskGrade } from '../../gql/types';
import { useAct } from '../../live/use-act';
import { go } from '../../router';
import { Checkbox } from '../../ui/checkbox';
import { Failure } from '../../ui/failure';
import { Page } from '../../ui/page';
import { CREATE_INVOICE } from '../invoices/invoices.documents';
import { AmountField } from '../money/amount-field';
import { useTypedAmount } from '../money/use-typed-amount';
import { PersonField } from '../people/person-field';

const grades: readonly RiskGrade[] = ['A', 'B', 'C', 'D'];
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export default function NewInvoice() {
  const [number, setNumber] = useState(() => `INV-${Date.now().toString(36).toUpperCase().slice(-5)}`);
  const [buyerId, setBuyerId] = useState('');
  const [description, setDescription] = useState('');
  const [currency, setCurrency] = useState('EUR');
  const [dueOn, setDueOn] = useState(() => inDays(60));
  const [riskGrade, setRiskGrade] = useState<RiskGrade>('B');
  const [isListed, setListed] = useState(true);
  const [amount, price] = [useTypedAmount('1000.00'), useTypedAmount('970.00')];
  const create = useAct(CREATE_INVOICE);

  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const [owed, asked] = [amount.take(), price.take()];
    if (owed === null || asked === null) return;
    const done = await create.run({
      input: {
        number,
        buyerId,
        description: description || null,
        amount: { amount: owed, currency },
        price: { amount: asked, currency },
        dueAt: new Date(`${dueOn}T12:00:00Z`).toISOString(),
        riskGrade,
        list: isListed,
      },
    });
    if (done) go('/app/seller/invoices');
  };

  return (
    <Page title="New invoice">
      <form className="card" style={{ maxWidth: 560 }} onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <TextInput
            label="Number"
            required
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <PersonField label="Buyer" account="buyer" value={buyerId} onChange={setBuyerId} />
          <TextInput
            label="What for"
            value={description}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
          <AmountField
            label="The buyer owes, at the due date,"
            typed={amount}
            currency={currency}
            onCurrency={setCurrency}
          />
          <AmountField label="Investors pay for it now" typed={price} currency={currency} />
          <TextInput
            type="date"
            label="Due on"
            required
            min={inDays(1)}
            value={dueOn}
            onChange={(event) => setDueOn(event.currentTarget.value)}
          />
          <NativeSelect
            label="Risk"
            value={riskGrade}
            data={[...grades]}
            onChange={({ currentTarget }) =>
              setRiskGrade(grades.find((grade) => grade === currentTarget.value) ?? riskGrade)
            }
          />
          <Checkbox label="List it at once" checked={isListed} onChange={setListed} />
          {create.error !== null && <Failure error={create.error} />}
          <Button type="submit" loading={create.busy}>
            Offer it
          </Button>
        </Stack>
      </form>
    </Page>
  );
}
