import { proof, type Proof } from '../../db/proof';

/** Of each payment: whose account it ends in, what arrived there, what was given back, and what is set aside for it now. */
const flows = `
  SELECT p.*, b.account AS beneficiary,
         coalesce(sum(CASE t.to_account WHEN b.account THEN t.amount ELSE 0 END - CASE t.from_account WHEN b.account THEN t.amount ELSE 0 END)
                    FILTER (WHERE t.reason <> 'REFUND'), 0) AS arrived,
         coalesce(sum(CASE t.from_account WHEN b.account THEN t.amount ELSE 0 END) FILTER (WHERE t.reason = 'REFUND'), 0) AS given_back,
         coalesce(sum(CASE WHEN t.to_account LIKE 'held:%' THEN t.amount ELSE 0 END - CASE WHEN t.from_account LIKE 'held:%' THEN t.amount ELSE 0 END), 0) AS set_aside
    FROM payment p
    CROSS JOIN LATERAL (
      SELECT CASE WHEN p.reason = 'TOP_UP' THEN 'available:' || p.payer_id || ':' || p.currency
                  WHEN p.payee_id IS NOT NULL THEN 'available:' || p.payee_id || ':' || p.currency
                  ELSE 'external:' || coalesce(p.provider, 'adjustments') || ':' || p.currency END AS account) b
    LEFT JOIN transfer t ON t.payment_id = p.id
   GROUP BY p.id, b.account`;

export const paymentProofs: readonly Proof[] = [
  proof(
    'every payment has its transfers',
    `SELECT format('payment %s is %s with %s, but %s arrived at %s', id, status, amount, arrived, beneficiary) AS problem
       FROM (${flows}) AS flow
      WHERE arrived <> CASE WHEN status IN ('COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED') THEN amount
                            WHEN status = 'PENDING' AND reason = 'WITHDRAWAL' THEN amount ELSE 0 END
      ORDER BY id`,
  ),
  proof(
    'what was refunded went back',
    `SELECT format('payment %s was refunded %s with a shortfall of %s, but %s went back', id, refunded, shortfall, given_back) AS problem
       FROM (${flows}) AS flow WHERE refunded - shortfall <> given_back ORDER BY id`,
  ),
  proof(
    'money is held for payments that wait for it',
    `SELECT format('payment %s is %s with %s, but %s are held for it', id, status, amount, set_aside) AS problem
       FROM (${flows}) AS flow
      WHERE set_aside <> CASE WHEN status = 'PENDING' AND method = 'BALANCE' AND reason <> 'WITHDRAWAL' THEN amount ELSE 0 END
      ORDER BY id`,
  ),
  proof(
    'every transfer is of a payment',
    `SELECT format('transfer %s is of payment %s, which is not there', t.id, t.payment_id) AS problem
       FROM transfer t LEFT JOIN payment p ON p.id = t.payment_id WHERE p.id IS NULL ORDER BY t.id`,
  ),
  proof(
    'what is requested is paid once',
    `SELECT format('payment request %s is PAID by %s, which is %s', r.id, r.payment_id, coalesce(p.status, 'not there')) AS problem
       FROM payment_request r LEFT JOIN payment p ON p.id = r.payment_id
      WHERE r.status = 'PAID' AND (p.id IS NULL OR p.subject_id IS DISTINCT FROM r.id OR p.completed_at IS NULL OR p.amount <> r.amount)
      ORDER BY r.id`,
  ),
];
