import { useQuery } from '@apollo/client/react';
import { counted } from '../../ui/counted';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/page';
import { Rating } from '../../ui/stars';
import { Time } from '../../ui/time';
import { STANDING } from '../bookings/services.documents';

export interface ReviewsProps {
  readonly userId: string;
  readonly title: string;
  readonly most: number;
  /** Until there are any. */
  readonly empty: readonly [title: string, hint: string];
}

/** What others say of somebody who sells. */
export function Reviews({ userId, title, most, empty: [emptyTitle, hint] }: ReviewsProps) {
  const standing = useQuery(STANDING, { variables: { userId } });
  const seller = standing.data?.seller;
  const reviews = seller?.reviews.nodes ?? [];
  return (
    <Section
      title={title}
      aside={
        typeof seller?.rating === 'number' && (
          <span className="dim">
            ★ {seller.rating.toFixed(1)}, of {counted(seller.reviewCount, 'review')}
          </span>
        )
      }
    >
      <Loaded of={standing} rows={2}>
        {() =>
          reviews.length === 0 ? (
            <Empty title={emptyTitle}>{hint}</Empty>
          ) : (
            <ul className="list" aria-label="Reviews">
              {reviews.slice(0, most).map(({ id, rating, text, author, createdAt }) => (
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
          )
        }
      </Loaded>
    </Section>
  );
}
