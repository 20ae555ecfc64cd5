import { proof, type Proof } from '../../db/proof';

export const billProofs: readonly Proof[] = [
  proof(
    'every paid bill has a payment that arrived and is still there',
    `SELECT format('bill %s is PAID with %s %s, but its payment %s is %s with %s %s', b.id, b.amount, b.currency, b.payment_id,
                   coalesce(p.status, 'not there'), p.amount, p.currency) AS problem
       FROM bill b LEFT JOIN payment p ON p.id = b.payment_id
      WHERE b.status = 'PAID'
        AND (p.id IS NULL OR p.status NOT IN ('COMPLETED', 'PARTIALLY_REFUNDED') OR p.subject_id IS DISTINCT FROM b.id OR p.reason <> 'BILL'
             OR p.amount <> b.amount OR p.currency <> b.currency OR p.payer_id <> b.customer_id OR p.payee_id <> b.biller_id)
      ORDER BY b.id`,
  ),
  proof(
    'what was paid for a bill, or is on its way, is the payment of that bill',
    `SELECT format('payment %s is %s for bill %s, which is %s by %s', p.id, p.status, p.subject_id, coalesce(b.status, 'not there'),
                   coalesce(b.payment_id, 'none')) AS problem
       FROM payment p LEFT JOIN bill b ON b.id = p.subject_id
      WHERE p.reason = 'BILL' AND p.status IN ('PENDING', 'COMPLETED', 'PARTIALLY_REFUNDED')
        AND (b.id IS NULL OR b.payment_id IS DISTINCT FROM p.id OR (b.status = 'PAID') <> (p.status <> 'PENDING') OR b.status = 'CANCELLED')
      ORDER BY p.id`,
  ),
];
