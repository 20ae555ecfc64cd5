import { useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import type { ServicePartsFragment } from '../../gql/types';
import { go } from '../../router';
import { Amount } from '../../ui/amount';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Waiting } from '../../ui/waiting';
import { SERVICES } from '../bookings/services.documents';
import { lasting } from '../bookings/slot';
import { useSettled } from './use-settled';

const settleMs = 250;

export function Find() {
  const [text, setText] = useState('');
  const search = useSettled(text.trim(), settleMs);
  const { data, previousData, error, refetch, fetchMore } = useQuery(SERVICES, {
    variables: { search: search === '' ? null : search, providerId: null },
  });
  // While the next letters are searched for, what was found before stays.
  const list = useDeferredValue((data ?? previousData)?.services);
  return (
    <Page title="Find a service">
      <TextInput
        type="search"
        label="What do you need?"
        placeholder="Cleaning, massage, guitar"
        maxLength={100}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        mb="md"
      />
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!list && !error && <Waiting rows={3} height={150} />}
      <p role="status" className="dim" style={{ margin: '0 0 8px' }}>
        {list && search !== '' && (list.nodes.length === 0 ? 'Nothing found.' : `Found: ${list.nodes.length}.`)}
      </p>
      {list?.nodes.length === 0 &&
        (search === '' ? (
          <Empty title="Nothing can be booked yet">
            As soon as a provider offers a service, it can be booked here. Be one yourself in another tab.
          </Empty>
        ) : (
          <Empty title={`Nothing has “${search}” in its name or description`}>Try fewer letters.</Empty>
        ))}
      <div className="cards">
        {list?.nodes.map((service) => (
          <ServiceCard key={service.id} service={service} />
        ))}
      </div>
      <More page={list?.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
    </Page>
  );
}

function ServiceCard({ service }: { readonly service: ServicePartsFragment }) {
  const { id, name, description, durationMinutes, price, provider } = service;
  return (
    <article className="card" aria-label={name} style={{ display: 'flex', flexDirection: 'column', gap: 6 }}>
      <h2 style={{ margin: 0, fontSize: 17 }}>{name}</h2>
      <div className="dim">
        {provider.displayName} · {lasting(durationMinutes)}
      </div>
      {description !== null && <div className="list-main">{description}</div>}
      <div style={{ display: 'flex', alignItems: 'center', gap: 8, marginTop: 'auto' }}>
        <strong className="list-main">
          <Amount of={price} />
        </strong>
        <Button size="xs" aria-label={`Book ${name}`} onClick={() => go(`/app/client/book?service=${id}`)}>
          Book
        </Button>
      </div>
    </article>
  );
}
