import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useAct, useIntention } from '../../live/use-act';
import { useCanPay } from '../../live/use-can-pay';
import { Failure } from '../../ui/failure';
import { Section } from '../../ui/page';
import { AmountField } from '../money/amount-field';
import { useTypedAmount } from '../money/use-typed-amount';
import { ADJUST_BALANCE } from './admin.documents';

const currencies = ['EUR', 'USD', 'CAD', 'USDC'];

/** The owner sees the note; money that is taken must be there. */
export function AdjustBalance({ userId, onDone }: { readonly userId: string; readonly onDone: () => void }) {
  const typed = useTypedAmount();
  const [currency, setCurrency] = useState('EUR');
  const [way, setWay] = useState<'give' | 'take'>('give');
  const [note, setNote] = useState('');
  const adjust = useAct(ADJUST_BALANCE);
  const intention = useIntention();
  const canPay = useCanPay();
  const [outcome, setOutcome] = useState('');

  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const digits = typed.take();
    if (digits === null) return;
    const amount = way === 'give' ? digits : `-${digits}`;
    const idempotencyKey = `${intention.key}-${amount}-${currency}`;
    if (!(await adjust.run({ userId, amount: { amount, currency }, note, idempotencyKey }))) return;
    intention.next();
    typed.change('');
    setNote('');
    setOutcome(`${way === 'give' ? 'Given' : 'Taken'}: ${digits} ${currency}.`);
    onDone();
  };

  return (
    <Section title="Correct the balance">
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <NativeSelect
            label="Give or take"
            value={way}
            data={[
              { value: 'give', label: 'Give' },
              { value: 'take', label: 'Take' },
            ]}
            onChange={({ currentTarget: { value } }) => setWay(value === 'take' ? 'take' : 'give')}
          />
          <AmountField
            label="Amount"
            typed={typed}
            currency={currency}
            onCurrency={setCurrency}
            currencies={currencies}
          />
          <TextInput
            label="Note"
            description="The owner sees it."
            required
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {adjust.error !== null && <Failure error={adjust.error} />}
          <Button type="submit" size="xs" variant="default" loading={adjust.busy} disabled={!canPay}>
            Correct
          </Button>
          <p role="status" className="dim" style={{ margin: 0 }}>
            {outcome}
          </p>
        </Stack>
      </form>
    </Section>
  );
}
