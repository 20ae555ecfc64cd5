import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import type { ServiceInput, ServicePartsFragment } from '../../gql/types';
import { useAct } from '../../live/use-act';
import { Failure } from '../../ui/failure';
import { Section } from '../../ui/page';
import { AmountField } from '../money/amount-field';
import { useTypedAmount } from '../money/use-typed-amount';
import { CREATE_SERVICE, UPDATE_SERVICE } from '../bookings/services.documents';

export interface ServiceFormProps {
  /** Null for a new one. */
  readonly edited: ServicePartsFragment | null;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

export function ServiceForm({ edited, onDone, onLeave }: ServiceFormProps) {
  const [name, setName] = useState(edited?.name ?? '');
  const [description, setDescription] = useState(edited?.description ?? '');
  const [minutes, setMinutes] = useState(String(edited?.durationMinutes ?? 60));
  const [currency, setCurrency] = useState(edited?.price.currency ?? 'EUR');
  const price = useTypedAmount(edited?.price.amount ?? '');
  const [create, update] = [useAct(CREATE_SERVICE), useAct(UPDATE_SERVICE)];
  const first = useRef<HTMLInputElement>(null);
  const error = create.error ?? update.error;

  useEffect(() => {
    if (edited) first.current?.focus();
  }, [edited]);

  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const amount = price.take();
    if (amount === null) return;
    const input: ServiceInput = {
      name,
      description: description.trim() === '' ? null : description.trim(),
      durationMinutes: Number(minutes),
      price: { amount, currency },
    };
    const done = edited ? await update.run({ id: edited.id, input }) : await create.run({ input });
    if (!done) return;
    setName('');
    setDescription('');
    price.change('');
    onDone();
  };

  return (
    <Section title={edited ? `Change ${edited.name}` : 'Add a service'}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <TextInput
            ref={first}
            label="Name"
            required
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Textarea
            label="What one gets"
            maxLength={2000}
            rows={2}
            value={description}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
          <TextInput
            type="number"
            label="Minutes"
            required
            min={1}
            max={43200}
            step={1}
            value={minutes}
            onChange={(event) => setMinutes(event.currentTarget.value)}
          />
          <AmountField label="Price" typed={price} currency={currency} onCurrency={setCurrency} />
          {edited && (
            <p className="dim" style={{ margin: 0 }}>
              What is booked already keeps its price and its name.
            </p>
          )}
          {error !== null && <Failure error={error} />}
          <Button type="submit" loading={create.busy || update.busy}>
            {edited ? 'Save' : 'Offer it'}
          </Button>
          {edited && (
            <Button variant="subtle" onClick={onLeave}>
              Leave it as it is
            </Button>
          )}
        </Stack>
      </form>
    </Section>
  );
}
