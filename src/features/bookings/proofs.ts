import { proof, type Proof } from '../../db/proof';

export const bookingProofs: readonly Proof[] = [
  proof(
    'every booking has the payment that its status says',
    `SELECT format('booking %s is %s with %s %s, but its payment %s is %s with %s %s', b.id, b.status, b.price, b.currency, b.payment_id,
                   coalesce(p.status, 'not there'), p.amount, p.currency) AS problem
       FROM booking b LEFT JOIN payment p ON p.id = b.payment_id
      WHERE p.id IS NULL OR p.subject_id IS DISTINCT FROM b.id OR p.reason <> 'BOOKING' OR p.method <> 'BALANCE'
         OR p.amount <> b.price OR p.currency <> b.currency OR p.payer_id <> b.customer_id OR p.payee_id <> b.provider_id
         OR NOT CASE WHEN b.status IN ('REQUESTED', 'ACCEPTED') THEN p.status = 'PENDING'
                     WHEN b.status = 'COMPLETED' THEN p.completed_at IS NOT NULL
                     ELSE p.status = 'CANCELLED' END
      ORDER BY b.id`,
  ),
  proof(
    'what is held for a booking belongs to one',
    `SELECT format('payment %s is for booking %s, which is not paid by it', p.id, p.subject_id) AS problem
       FROM payment p LEFT JOIN booking b ON b.payment_id = p.id
      WHERE p.reason = 'BOOKING' AND b.id IS NULL AND p.subject_id LIKE 'bkg%' ORDER BY p.id`,
  ),
  proof(
    'no two accepted bookings of a provider overlap',
    `SELECT format('bookings %s and %s of %s overlap', a.id, b.id, a.provider_id) AS problem
       FROM booking a JOIN booking b ON b.provider_id = a.provider_id AND b.id > a.id AND b.starts_at < a.ends_at AND a.starts_at < b.ends_at
      WHERE a.status = 'ACCEPTED' AND b.status = 'ACCEPTED' ORDER BY 1`,
  ),
];
