import { useQuery } from '@apollo/client/react';
import { beside, Link } from '../../router';
import { useSession } from '../../session/use-session';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { Page, Section } from '../../ui/page';
import { Rating } from '../../ui/stars';
import { Time } from '../../ui/time';
import { words } from '../../ui/badge';
import { MY_SHOP } from '../vendor/vendor.documents';

/** The tier and what it brings, and what customers say. */
export default function Standing() {
  const { user } = useSession();
  const shop = useQuery(MY_SHOP, { variables: { userId: user.id } });
  const seller = shop.data?.seller;
  return (
    <Page title="Standing">
      <Loaded of={shop} rows={3} height={90}>
        {() =>
          seller ? (
            <>
              <div className="two">
                <Section title={`${words(seller.tier)} seller`}>
                  <div className="figures">
                    <div className="figure">
                      Completed<strong>{seller.completedOrders}</strong>
                    </div>
                    <div className="figure">
                      Rating<strong>{seller.rating === null ? '–' : `★ ${seller.rating.toFixed(1)}`}</strong>
                    </div>
                    <div className="figure">
                      Reviews<strong>{seller.reviewCount}</strong>
                    </div>
                  </div>
                  <ul>
                    {seller.benefits.map((benefit) => (
                      <li key={benefit}>{benefit}</li>
                    ))}
                  </ul>
                </Section>
                <Section title="More">
                  <ul>
                    <li>
                      <Link href={beside('items')}>Items and codes</Link>
                    </li>
                    <li>
                      <Link href={beside('takings')}>Analytics</Link>
                    </li>
                    <li>
                      <Link href={beside('messages')}>Messages</Link>
                    </li>
                  </ul>
                </Section>
              </div>
              <Section title="Reviews">
                {seller.reviews.nodes.length === 0 && (
                  <Empty title="No reviews yet">
                    A customer may leave one when an order or a booking is completed.
                  </Empty>
                )}
                <ul className="list">
                  {seller.reviews.nodes.map(({ id, rating, text, author, createdAt }) => (
                    <li key={id}>
                      <div className="list-main">
                        <Rating of={rating} />
                        {text !== null && <div>{text}</div>}
                        <div className="dim">
                          {author.displayName} · <Time at={createdAt} dayOnly />
                        </div>
                      </div>
                    </li>
                  ))}
                </ul>
              </Section>
            </>
          ) : (
            <Empty title="Nothing sold yet" />
          )
        }
      </Loaded>
    </Page>
  );
}
