import { proof, type Proof } from '../../db/proof';

export const sellerProofs: readonly Proof[] = [
  proof(
    'ratings are those of the reviews',
    `SELECT format('seller %s has %s reviews with %s stars, but there are %s with %s', id, counted, stars, reviews, rated) AS problem
       FROM (SELECT coalesce(s.user_id, r.seller_id) AS id, coalesce(s.review_count, 0) AS counted, coalesce(s.rating_sum, 0) AS stars,
                    coalesce(r.reviews, 0) AS reviews, coalesce(r.rated, 0) AS rated
               FROM seller s FULL JOIN (SELECT seller_id, count(*) AS reviews, sum(rating) AS rated FROM review GROUP BY seller_id) r
                 ON r.seller_id = s.user_id) AS sides
      WHERE counted <> reviews OR stars <> rated ORDER BY id`,
  ),
];
