import { useQuery } from '@apollo/client/react';
import { Button, Stack, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../live/use-act';
import { useSession } from '../../session/use-session';
import { Amount } from '../../ui/amount';
import { Badge } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Loaded } from '../../ui/loaded';
import { Page, Section } from '../../ui/page';
import { CREATE_SERVICE, SERVICES, UPDATE_SERVICE } from '../bookings/bookings.documents';
import { AmountField } from '../money/amount-field';
import { useTypedAmount } from '../money/use-typed-amount';

export default function Services() {
  const { user } = useSession();
  const services = useQuery(SERVICES, { variables: { providerId: user.id } });
  const update = useAct(UPDATE_SERVICE);
  return (
    <Page title="Services">
      {update.error !== null && <Failure error={update.error} />}
      <div className="two">
        <Section title="What you offer">
          <Loaded of={services} rows={3}>
            {({ services: { nodes } }) => (
              <>
                {nodes.length === 0 && <Empty title="Nothing offered yet">Offer the first service beside.</Empty>}
                <ul className="list" aria-label="Services">
                  {nodes.map((service) => (
                    <li key={service.id}>
                      <div className="list-main">
                        {service.name} {!service.active && <Badge>Paused</Badge>}
                        <div className="dim">
                          <Amount of={service.price} /> · {service.durationMinutes} min
                        </div>
                      </div>
                      <Button
                        size="xs"
                        variant="default"
                        aria-label={`${service.active ? 'Pause' : 'Offer again'}: ${service.name}`}
                        onClick={() => {
                          const { name, description, durationMinutes, active } = service;
                          const { amount, currency } = service.price;
                          const price = { amount, currency };
                          const input = { name, description, durationMinutes, price, active: !active };
                          void update.run({ id: service.id, input });
                        }}
                      >
                        {service.active ? 'Pause' : 'Offer again'}
                      </Button>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Loaded>
        </Section>
        <Section title="Offer a service">
          <ServiceForm onAdded={() => void services.refetch()} />
        </Section>
      </div>
    </Page>
  );
}

function ServiceForm({ onAdded }: { readonly onAdded: () => void }) {
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [minutes, setMinutes] = useState('60');
  const price = useTypedAmount('45.00');
  const create = useAct(CREATE_SERVICE);
  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const amount = price.take();
    if (amount === null) return;
    const input = {
      name,
      description: description || null,
      price: { amount, currency: 'EUR' },
      durationMinutes: Number(minutes),
    };
    if (!(await create.run({ input }))) return;
    setName('');
    setDescription('');
    onAdded();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <TextInput label="Name" required value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput
          label="Description"
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        <AmountField label="Price" value={price.value} currency="EUR" problem={price.problem} onChange={price.change} />
        <TextInput
          type="number"
          label="Minutes"
          required
          min={1}
          value={minutes}
          onChange={(event) => setMinutes(event.currentTarget.value)}
        />
        {create.error !== null && <Failure error={create.error} />}
        <Button type="submit" loading={create.busy}>
          Offer it
        </Button>
      </Stack>
    </form>
  );
}
