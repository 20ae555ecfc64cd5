import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { SERVICES } from '../bookings/bookings.documents';
import { ServiceCard } from './service-card';

export function Find() {
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const services = useQuery(SERVICES, { variables: { search: wanted === '' ? null : wanted } });
  return (
    <Page title="Find a service">
      <TextInput
        type="search"
        label="Search"
        placeholder="Cleaning, massage, a lesson …"
        mb="md"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Loaded of={services} rows={3} height={130}>
        {({ services: { nodes, pageInfo } }) => {
          const offered = nodes.filter(({ active }) => active);
          return (
            <>
              {offered.length === 0 && (
                <Empty title={wanted === '' ? 'Nothing is offered yet' : 'Nothing like that is offered'}>
                  As soon as a provider offers a service, it can be booked here.
                </Empty>
              )}
              <div className="cards">
                {offered.map((service) => (
                  <ServiceCard key={service.id} service={service} />
                ))}
              </div>
              <More page={pageInfo} onMore={(after) => services.fetchMore({ variables: { after } })} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
