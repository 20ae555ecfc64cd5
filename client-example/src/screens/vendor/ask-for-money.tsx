import { useQuery } from '@apollo/client/react';
import { Button, Stack, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { ItemPartsFragment } from '../../gql/types';
import { useHeard } from '../../live/feed';
import { useAct } from '../../live/use-act';
import { Amount } from '../../ui/amount';
import { Badge, words } from '../../ui/badge';
import { Failure } from '../../ui/failure';
import { plus } from '../../ui/money';
import { Section } from '../../ui/page';
import { ShortId } from '../../ui/short-id';
import { AmountField } from '../money/amount-field';
import { paymentFeed } from '../money/money.feeds';
import { useTypedAmount } from '../money/use-typed-amount';
import { CANCEL_REQUEST, REQUEST_PAYMENT, SHOWN_REQUEST } from './vendor.documents';

/** A code for what was chosen from the list, or for an amount. */
export function AskForMoney({ items }: { readonly items: readonly ItemPartsFragment[] }) {
  const [description, setDescription] = useState('');
  const typed = useTypedAmount('12.50');
  const ask = useAct(REQUEST_PAYMENT);
  const [shown, setShown] = useState<string | null>(null);
  const currency = items[0]?.price.currency ?? 'EUR';
  const total = items.reduce((sum, { price }) => plus(sum, price.amount), '0.00');

  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const amount = items.length > 0 ? total : typed.take();
    if (amount === null) return;
    const what = items.map(({ name }) => name).join(', ') || description || 'At the counter';
    const input =
      items.length > 0
        ? { description: what, lines: items.map(({ id }) => ({ itemId: id, quantity: 1 })) }
        : { description: what, amount: { amount, currency } };
    const done = await ask.run({ input });
    if (done) setShown(done.createPaymentRequest.id);
  };

  return (
    <Section title="Ask for money by code">
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          {items.length > 0 ? (
            <p style={{ margin: 0 }}>
              {items.map(({ name }) => name).join(', ')}: <Amount of={{ amount: total, currency }} />
            </p>
          ) : (
            <>
              <TextInput
                label="What for"
                placeholder="At the counter"
                value={description}
                onChange={(event) => setDescription(event.currentTarget.value)}
              />
              <AmountField label="Amount" typed={typed} currency={currency} />
            </>
          )}
          {ask.error !== null && <Failure error={ask.error} />}
          <Button type="submit" loading={ask.busy}>
            Show the code
          </Button>
        </Stack>
      </form>
      {shown !== null && <Shown key={shown} id={shown} />}
    </Section>
  );
}

function Shown({ id }: { readonly id: string }) {
  const { data, refetch } = useQuery(SHOWN_REQUEST, { variables: { id } });
  const cancel = useAct(CANCEL_REQUEST);
  // A payment that comes in may be this one's.
  useHeard(paymentFeed, () => void refetch());
  const request = data?.paymentRequest;
  if (!request) return null;
  return (
    <div style={{ marginTop: 16, textAlign: 'center' }} data-testid="shown-request">
      <p role="status">
        <Badge tone={request.status === 'PAID' ? 'good' : 'calm'}>{words(request.status)}</Badge>
      </p>
      {request.status === 'OPEN' && (
        <div className="qr">
          <img
            alt={`Code for ${request.description}`}
            src={`data:image/svg+xml,${encodeURIComponent(request.qrCode)}`}
          />
        </div>
      )}
      <p>
        <Amount of={request.amount} big />
        <br />
        {request.description}
      </p>
      <p className="dim">
        <ShortId id={request.id} whole />
      </p>
      {request.status === 'OPEN' && (
        <div className="no-print" style={{ display: 'flex', gap: 8, justifyContent: 'center' }}>
          <Button size="xs" variant="default" onClick={() => window.print()}>
            Print
          </Button>
          <Button size="xs" variant="default" onClick={() => void cancel.run({ id })}>
            Withdraw
          </Button>
        </div>
      )}
    </div>
  );
}
