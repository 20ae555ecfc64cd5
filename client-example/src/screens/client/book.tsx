import { useQuery } from '@apollo/client/react';
import { Link, useLocation } from '../../router';
import { Amount } from '../../ui/amount';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { Page, Section } from '../../ui/page';
import { lasting } from '../bookings/slot';
import { Reviews } from '../people/reviews';
import { BookForm } from './book-form';
import { SERVICE_TO_BOOK } from './booking.documents';

/** One service: what it is, what others say of who does it, and the form that asks for it. */
export default function Book() {
  const id = useLocation().searchParams.get('service') ?? '';
  const asked = useQuery(SERVICE_TO_BOOK, { variables: { id } });
  const service = asked.data?.service;
  return (
    <Page title={service?.name ?? 'Book'}>
      <Loaded of={asked} rows={4} height={64}>
        {() =>
          !service ? (
            <Empty title="There is no such service">
              <Link href="/app/client/find">Find another one</Link>
            </Empty>
          ) : (
            <div className="two">
              <div>
                <Section title="What you get">
                  {service.description !== null && <p style={{ marginTop: 0 }}>{service.description}</p>}
                  <div className="dim">
                    {service.provider.displayName} · {lasting(service.durationMinutes)}
                  </div>
                  <p style={{ margin: '8px 0 0' }}>
                    <Amount of={service.price} big />
                  </p>
                </Section>
                <Reviews
                  userId={service.provider.id}
                  title="What others say"
                  most={5}
                  empty={['Nothing yet', 'Whoever has had something done can say how it was.']}
                />
              </div>
              {service.active ? (
                <BookForm service={service} />
              ) : (
                <Empty title="Not offered at present">
                  <Link href="/app/client/find">Find another one</Link>
                </Empty>
              )}
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}
