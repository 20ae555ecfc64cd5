import { loader } from '../../live/moves/loader';
import { writer } from '../../live/moves/writer';
import { Review } from './review.type';

export interface ReviewRow {
  readonly id: string;
  readonly sellerId: string;
  readonly sellerName: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly subjectId: string;
  readonly rating: number;
  readonly text: string | null;
  readonly createdAt: Date;
}

export const reviewColumns = `
  r.id, r.seller_id AS "sellerId", (SELECT display_name FROM users WHERE id = r.seller_id) AS "sellerName",
  r.author_id AS "authorId", (SELECT display_name FROM users WHERE id = r.author_id) AS "authorName",
  r.subject_id AS "subjectId", r.rating, r.text, r.created_at AS "createdAt"`;

export function toReview({ sellerId, sellerName, authorId, authorName, ...row }: ReviewRow): Review {
  const seller = { id: sellerId, displayName: sellerName };
  return Review.of({ ...row, seller, author: { id: authorId, displayName: authorName } });
}

/** Whether something has been reviewed. Asked under the lock on it, which whoever reviews it takes first. */
export const reviewed = loader<string, boolean>({
  name: 'reviewed',
  lock: null,
  async load(tx, subjectIds) {
    const rows = await tx.query<{ id: string }>('SELECT subject_id AS id FROM review WHERE subject_id = ANY($1)', [
      [...new Set(subjectIds)],
    ]);
    const found = new Set(rows.map(({ id }) => id));
    return (subjectId) => found.has(subjectId);
  },
});

export const newReviews = writer<Review>({
  name: 'new reviews',
  write: (tx, reviews) =>
    tx.query(
      `INSERT INTO review (id, seller_id, author_id, subject_id, rating, text, created_at)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::smallint[], $6::text[], $7::timestamptz[])`,
      [
        reviews.map(({ id }) => id),
        reviews.map(({ seller }) => seller.id),
        reviews.map(({ author }) => author.id),
        reviews.map(({ subjectId }) => subjectId),
        reviews.map(({ rating }) => rating),
        reviews.map(({ text }) => text),
        reviews.map(({ createdAt }) => createdAt),
      ],
    ),
});
