import { Button, Stack, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../live/use-act';
import { Failure } from '../../ui/failure';
import { AmountField } from '../money/amount-field';
import { useTypedAmount } from '../money/use-typed-amount';
import { CREATE_ITEM } from './vendor.documents';

export function ItemForm({ onAdded }: { readonly onAdded: () => void }) {
  const [name, setName] = useState('');
  const [currency, setCurrency] = useState('EUR');
  const price = useTypedAmount();
  const create = useAct(CREATE_ITEM);

  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const amount = price.take();
    if (amount === null) return;
    if (!(await create.run({ input: { name, price: { amount, currency } } }))) return;
    setName('');
    price.change('');
    onAdded();
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <TextInput label="Name" required value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <AmountField label="Price" typed={price} currency={currency} onCurrency={setCurrency} />
        {create.error !== null && <Failure error={create.error} />}
        <Button type="submit" variant="default" loading={create.busy}>
          Add
        </Button>
      </Stack>
    </form>
  );
}
