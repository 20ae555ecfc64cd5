import { useQuery } from '@apollo/client/react';
import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { ServicePartsFragment } from '../../gql/types';
import { useAct, useIntention } from '../../live/use-act';
import { useLiveClient } from '../../../../src/client/react';
import { useCanPay } from '../../live/use-can-pay';
import { go, Link } from '../../router';
import { Amount } from '../../ui/amount';
import { Failure } from '../../ui/failure';
import { compare } from '../../ui/money';
import { Section } from '../../ui/page';
import { putFirst } from '../bookings/booking.feeds';
import { Slot } from '../bookings/slot';
import { BALANCES } from '../money/money.documents';
import { REQUEST_BOOKING } from './booking.documents';
import { dateOf, momentOf, tomorrowMorning } from './when';

export function BookForm({ service }: { readonly service: ServicePartsFragment }) {
  const [when, setWhen] = useState(tomorrowMorning);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const request = useAct(REQUEST_BOOKING);
  const intention = useIntention();
  const canPay = useCanPay();
  const client = useLiveClient();
  const { price } = service;
  const startsAt = momentOf(when);
  const endsAt = startsAt && new Date(startsAt.getTime() + service.durationMinutes * 60_000);

  const change = (part: Partial<typeof when>): void => {
    setWhen({ ...when, ...part });
    setProblem(null);
    intention.next();
  };
  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (!startsAt) {
      setProblem('Choose a day and a time.');
      return;
    }
    if (startsAt.getTime() < Date.now()) {
      setProblem('This time is over; choose a later one.');
      return;
    }
    const done = await request.run({
      input: {
        serviceId: service.id,
        startsAt: startsAt.toISOString(),
        note: note.trim() === '' ? null : note.trim(),
        idempotencyKey: intention.key,
      },
    });
    if (!done) return;
    putFirst(client, 'CUSTOMER', done.requestBooking);
    go('/app/client/mine');
  };

  return (
    <Section title="When?">
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))', gap: 10 }}>
            <TextInput
              type="date"
              label="Day"
              required
              min={dateOf(new Date())}
              value={when.date}
              error={problem !== null}
              onChange={(event) => change({ date: event.currentTarget.value })}
            />
            <TextInput
              type="time"
              label="Time"
              required
              value={when.time}
              error={problem !== null}
              onChange={(event) => change({ time: event.currentTarget.value })}
            />
          </div>
          {problem !== null && (
            <p role="alert" style={{ margin: 0, color: 'var(--bad)' }}>
              {problem}
            </p>
          )}
          {startsAt && endsAt && (
            <p className="dim" style={{ margin: 0 }}>
              <Slot startsAt={startsAt.toISOString()} endsAt={endsAt.toISOString()} />
            </p>
          )}
          <Textarea
            label="A word to the provider"
            maxLength={1000}
            rows={2}
            value={note}
            onChange={(event) => {
              setNote(event.currentTarget.value);
              intention.next();
            }}
          />
          <Covered price={price} />
          {request.error !== null && <Failure error={request.error} />}
          <Button type="submit" fullWidth loading={request.busy} disabled={!canPay}>
            Book, and set {price.amount} {price.currency} aside
          </Button>
        </Stack>
      </form>
    </Section>
  );
}

/** Says before it is tried whether the balance will do. */
function Covered({ price }: { readonly price: ServicePartsFragment['price'] }) {
  const { data } = useQuery(BALANCES);
  if (!data) return null;
  const available = data.balances.find(({ available: { currency } }) => currency === price.currency)?.available;
  const isEnough = available !== undefined && compare(available.amount, price.amount) >= 0;
  return (
    <p className="dim" style={{ margin: 0 }}>
      It is the provider’s when it is done; until then you can have it back.{' '}
      {available === undefined ? (
        'You have none of this currency. '
      ) : (
        <>
          You have <Amount of={available} />.{' '}
        </>
      )}
      {!isEnough && <Link href="/app/client/wallet">Top up first.</Link>}
    </p>
  );
}
