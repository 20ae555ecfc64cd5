import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ServicePartsFragment } from '../../gql/types';
import { useAct } from '../../live/use-act';
import { useSession } from '../../session/use-session';
import { Amount } from '../../ui/amount';
import { Badge } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Page, Section } from '../../ui/page';
import { SERVICES, UPDATE_SERVICE } from '../bookings/services.documents';
import { lasting } from '../bookings/slot';
import { ServiceForm } from './service-form';

export default function Services() {
  const { user } = useSession();
  const services = useQuery(SERVICES, { variables: { providerId: user.id, search: null } });
  const update = useAct(UPDATE_SERVICE);
  const [edited, setEdited] = useState<ServicePartsFragment | null>(null);
  const pause = (service: ServicePartsFragment): void => {
    const { name, description, durationMinutes, price, active } = service;
    const { amount, currency } = price;
    const input = { name, description, durationMinutes, price: { amount, currency }, active: !active };
    void update.run({ id: service.id, input });
  };
  return (
    <Page title="Services">
      <div className="two">
        <Section title="What you offer">
          {update.error !== null && <Failure error={update.error} />}
          <Loaded of={services} rows={3} height={70}>
            {({ services: { nodes, pageInfo } }) => (
              <>
                {nodes.length === 0 && (
                  <Empty title="You offer nothing yet">Add your first service: customers can book it at once.</Empty>
                )}
                <ul className="list" aria-label="Services">
                  {nodes.map((service) => (
                    <li key={service.id} style={{ flexWrap: 'wrap' }}>
                      <div className="list-main" style={{ flexBasis: 180 }}>
                        <div>
                          <strong>{service.name}</strong> {!service.active && <Badge>Paused</Badge>}
                        </div>
                        <div className="dim">
                          {lasting(service.durationMinutes)} · <Amount of={service.price} />
                        </div>
                        {service.description !== null && <div className="dim">{service.description}</div>}
                      </div>
                      <div style={{ display: 'flex', gap: 8 }}>
                        {' '}
                        <Button
                          size="xs"
                          variant="default"
                          aria-label={`Change ${service.name}`}
                          onClick={() => setEdited(service)}
                        >
                          Change
                        </Button>
                        <Button
                          size="xs"
                          variant="default"
                          aria-label={`${service.active ? 'Pause' : 'Offer'} ${service.name}`}
                          onClick={() => pause(service)}
                        >
                          {service.active ? 'Pause' : 'Offer'}
                        </Button>
                      </div>{' '}
                    </li>
                  ))}
                </ul>
                <More page={pageInfo} onMore={(after) => services.fetchMore({ variables: { after } })} />
              </>
            )}
          </Loaded>
        </Section>
        <ServiceForm
          key={edited?.id ?? 'new'}
          edited={edited}
          onDone={() => {
            setEdited(null);
            void services.refetch();
          }}
          onLeave={() => setEdited(null)}
        />
      </div>
    </Page>
  );
}
