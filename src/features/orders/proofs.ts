import { proof, type Proof } from '../../db/proof';

export const orderProofs: readonly Proof[] = [
  proof(
    'what is placed is paid',
    `SELECT format('order %s is %s with %s, but its payment is %s with %s', o.id, o.status, o.total, coalesce(p.status, 'not there'), p.amount) AS problem
       FROM orders o LEFT JOIN payment p ON p.id = o.payment_id
      WHERE p.id IS NULL OR p.amount <> o.total OR p.currency <> o.currency OR p.payer_id IS DISTINCT FROM o.customer_id
         OR p.payee_id IS DISTINCT FROM o.seller_id OR p.subject_id IS DISTINCT FROM coalesce(o.request_id, o.id)
         OR (o.placed_at IS NOT NULL) <> (p.completed_at IS NOT NULL)
      ORDER BY o.id`,
  ),
  proof(
    'what is cancelled is given back',
    `SELECT format('order %s is %s, but its payment is %s', o.id, o.status, p.status) AS problem
       FROM orders o JOIN payment p ON p.id = o.payment_id
      WHERE (o.status = 'CANCELLED' AND p.status NOT IN ('FAILED', 'CANCELLED', 'REFUNDED'))
         OR (o.status = 'AWAITING_PAYMENT' AND p.status <> 'PENDING')
      ORDER BY o.id`,
  ),
  proof(
    'orders come to the sum of their lines',
    `SELECT format('order %s comes to %s, but its lines to %s', id, total, lines) AS problem
       FROM (SELECT o.id, o.total, (SELECT sum(l.quantity * l.price) FROM jsonb_to_recordset(o.lines) AS l (quantity bigint, price bigint)) AS lines
               FROM orders o) AS sums
      WHERE total IS DISTINCT FROM lines ORDER BY id`,
  ),
  proof(
    'numbers of orders are dense',
    `SELECT format('seller %s has %s orders of %s, numbered up to %s, and the counter says %s', seller_id, many, day, highest, last) AS problem
       FROM (SELECT seller_id, day, count(*) AS many, max(number) AS highest FROM orders GROUP BY seller_id, day) o
       FULL JOIN order_counter c USING (seller_id, day)
      WHERE many IS DISTINCT FROM highest OR highest IS DISTINCT FROM last ORDER BY seller_id, day`,
  ),
  proof(
    'completed orders are counted',
    `SELECT format('seller %s has completed %s orders, but %s are counted', id, completed, counted) AS problem
       FROM (SELECT coalesce(s.user_id, o.seller_id) AS id, coalesce(s.completed_orders, 0) AS counted, coalesce(o.completed, 0) AS completed
               FROM seller s FULL JOIN (SELECT o.seller_id, count(*) AS completed FROM orders o JOIN payment p ON p.id = o.payment_id
                                         WHERE o.status = 'COMPLETED' AND p.status <> 'REFUNDED' GROUP BY o.seller_id) o
                 ON o.seller_id = s.user_id) AS sides
      WHERE counted <> completed ORDER BY id`,
  ),
];
