import { Button, Stack, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { ServicePartsFragment } from '../../gql/types';
import { withFirst } from '../../live/feed';
import { useAct, useIntention } from '../../live/use-act';
import { useCanPay, useLiveClient } from '../../live/use-status';
import { go } from '../../router';
import { Amount } from '../../ui/amount';
import { Failure } from '../../ui/failure';
import { BOOKINGS, REQUEST_BOOKING } from '../bookings/bookings.documents';

/** Tomorrow at the next full hour, as the field for local times wants it. */
function tomorrow(): string {
  const at = new Date(Date.now() + 25 * 3_600_000);
  at.setMinutes(0, 0, 0);
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

export function ServiceCard({ service }: { readonly service: ServicePartsFragment }) {
  const client = useLiveClient();
  const [isOpen, setOpen] = useState(false);
  const [startsAt, setStartsAt] = useState(tomorrow);
  const [note, setNote] = useState('');
  const book = useAct(REQUEST_BOOKING);
  const intention = useIntention();
  const canPay = useCanPay();

  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const done = await book.run({
      input: {
        serviceId: service.id,
        startsAt: new Date(startsAt).toISOString(),
        note: note || null,
        idempotencyKey: `${intention.key}-${startsAt}`,
      },
    });
    if (!done) return;
    client.cache.updateQuery({ query: BOOKINGS, variables: { side: 'CUSTOMER' } }, (held) =>
      held ? { bookings: { ...held.bookings, nodes: withFirst(held.bookings.nodes, done.requestBooking) } } : undefined,
    );
    go('/app/client/mine');
  };

  return (
    <article className="card" aria-label={service.name}>
      <div style={{ display: 'flex', gap: 8 }}>
        <strong className="list-main">{service.name}</strong>
        <Amount of={service.price} />
      </div>
      <div>
        {service.provider.displayName} <span className="dim">· {service.durationMinutes} min</span>
      </div>
      {service.description !== null && <div className="dim">{service.description}</div>}
      {!isOpen && (
        <Button mt="sm" size="xs" aria-label={`Book ${service.name}`} onClick={() => setOpen(true)}>
          Book
        </Button>
      )}
      {isOpen && (
        <form onSubmit={(event) => void submit(event)}>
          <Stack gap="xs" mt="sm">
            <TextInput
              type="datetime-local"
              label="When"
              required
              value={startsAt}
              onChange={(event) => setStartsAt(event.currentTarget.value)}
            />
            <TextInput label="Note" value={note} onChange={(event) => setNote(event.currentTarget.value)} />
            {book.error !== null && <Failure error={book.error} />}
            <Button type="submit" loading={book.busy} disabled={!canPay}>
              Book, and set {service.price.amount} {service.price.currency} aside
            </Button>
          </Stack>
        </form>
      )}
    </article>
  );
}
