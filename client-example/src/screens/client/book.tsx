import { useQuery } from '@apollo/client/react';
import { Link, useLocation } from '../../router';
import { Amount } from '../../ui/amount';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { Page, Section } from '../../ui/page';
import { Time } from '../../ui/time';
import { STANDING } from '../bookings/services.documents';
import { lasting } from '../bookings/slot';
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
                <Opinions userId={service.provider.id} />
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

function Opinions({ userId }: { readonly userId: string }) {
  const standing = useQuery(STANDING, { variables: { userId } });
  const seller = standing.data?.seller;
  return (
    <Section
      title="What others say"
      aside={
        typeof seller?.rating === 'number' && (
          <span className="dim">
            ★ {seller.rating.toFixed(1)}, of {seller.reviewCount}
          </span>
        )
      }
    >
      <Loaded of={standing} rows={2}>
        {() => (
          <>
            {(seller?.reviews.nodes ?? []).length === 0 && (
              <Empty title="Nothing yet">Whoever has had something done can say how it was.</Empty>
            )}
            <ul className="list">
              {seller?.reviews.nodes.slice(0, 5).map(({ id, rating, text, author, createdAt }) => (
                <li key={id}>
                  <div className="list-main">
                    <span role="img" aria-label={`${rating} of 5`}>
                      {'★'.repeat(rating)}
                      {'☆'.repeat(5 - rating)}
                    </span>
                    {text !== null && <div>{text}</div>}
                    <div className="dim">
                      {author.displayName} · <Time at={createdAt} dayOnly />
                    </div>
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Section>
  );
}
