import { proof, type Proof } from '../../db/proof';

export const invoiceProofs: readonly Proof[] = [
  proof(
    'invoices are funded by their investments',
    `SELECT format('invoice %s is %s of %s and has %s funded, but its investments come to %s', i.id, i.status, i.price, i.funded, coalesce(v.sum, 0)) AS problem
       FROM invoice i
       LEFT JOIN (SELECT invoice_id, sum(amount) AS sum FROM investment WHERE status <> 'CANCELLED' GROUP BY invoice_id) v ON v.invoice_id = i.id
      WHERE i.funded <> coalesce(v.sum, 0) OR i.funded > i.price
         OR (i.status IN ('FUNDED', 'DEFAULTED', 'SETTLED')) <> (i.funded = i.price)
      ORDER BY i.id`,
  ),
  proof(
    'investments are what became of their invoice',
    `SELECT format('investment %s is %s of an invoice that is %s', v.id, v.status, i.status) AS problem
       FROM investment v JOIN invoice i ON i.id = v.invoice_id
      WHERE v.status <> CASE i.status WHEN 'SETTLED' THEN 'REPAID' WHEN 'DEFAULTED' THEN 'LOST' WHEN 'CANCELLED' THEN 'CANCELLED'
                                      WHEN 'DRAFT' THEN 'none' ELSE 'ACTIVE' END
         OR v.currency <> i.currency
      ORDER BY v.id`,
  ),
  proof(
    'funding is held while an invoice is listed, and then it is the seller’s',
    `SELECT format('investment %s in %s (%s) was paid by %s, which is %s', v.id, i.id, i.status, v.payment_id, coalesce(p.status, 'not there')) AS problem
       FROM investment v JOIN invoice i ON i.id = v.invoice_id LEFT JOIN payment p ON p.id = v.payment_id
      WHERE p.id IS NULL OR p.reason <> 'INVOICE_FUNDING' OR p.subject_id <> i.id OR p.amount <> v.amount OR p.currency <> v.currency
         OR p.payer_id <> v.investor_id OR p.payee_id <> i.seller_id
         OR p.status <> CASE i.status WHEN 'LISTED' THEN 'PENDING' WHEN 'CANCELLED' THEN 'CANCELLED' ELSE 'COMPLETED' END
      ORDER BY v.id`,
  ),
  proof(
    'every funding and every settlement has its investment',
    `SELECT format('payment %s of %s (%s) belongs to no investment', p.id, p.subject_id, p.reason) AS problem
       FROM payment p LEFT JOIN investment v ON p.id = CASE p.reason WHEN 'INVOICE_FUNDING' THEN v.payment_id ELSE v.settlement_id END
      WHERE p.reason IN ('INVOICE_FUNDING', 'INVOICE_SETTLEMENT') AND v.id IS NULL ORDER BY p.id`,
  ),
  proof(
    'investors are repaid what they put in and earned, in all what the buyer owed',
    `SELECT format('invoice %s of %s was settled with %s, and %s were earned', i.id, i.amount, coalesce(sum(p.amount), 0), coalesce(sum(v.realized_return), 0)) AS problem
       FROM invoice i LEFT JOIN investment v ON v.invoice_id = i.id
       LEFT JOIN payment p ON p.id = v.settlement_id AND p.status = 'COMPLETED' AND p.subject_id = i.id AND p.payer_id = i.buyer_id
                          AND p.payee_id = v.investor_id AND p.amount = v.amount + v.realized_return
      WHERE i.status = 'SETTLED'
      GROUP BY i.id HAVING coalesce(sum(p.amount), 0) <> i.amount OR coalesce(sum(v.realized_return), 0) <> i.amount - i.price
      ORDER BY i.id`,
  ),
  proof(
    'what is expected of a funded invoice is all that it earns',
    `SELECT format('invoice %s earns %s, but %s are expected', i.id, i.amount - i.price, sum(v.expected_return)) AS problem
       FROM invoice i JOIN investment v ON v.invoice_id = i.id
      WHERE i.funded = i.price GROUP BY i.id HAVING sum(v.expected_return) <> i.amount - i.price ORDER BY i.id`,
  ),
  proof(
    'yields are what the formula says',
    `SELECT format('invoice %s says %s %% a year, but it is %s', id, annual_yield, invoice_yield(amount, price, listed_at, due_at)) AS problem
       FROM invoice WHERE annual_yield <> invoice_yield(amount, price, listed_at, due_at) ORDER BY id`,
  ),
  proof(
    'invoices know whose they are',
    `SELECT format('%s is %s of invoice %s, but not as a party', user_id, side, invoice_id) AS problem
       FROM (SELECT seller_id AS user_id, id AS invoice_id, 'SELLER' AS side FROM invoice
             UNION SELECT buyer_id, id, 'BUYER' FROM invoice WHERE listed_at IS NOT NULL
             UNION SELECT investor_id, invoice_id, 'INVESTOR' FROM investment) AS known
      WHERE NOT EXISTS (SELECT FROM invoice_party p WHERE (p.user_id, p.invoice_id, p.side) = (known.user_id, known.invoice_id, known.side))
      ORDER BY invoice_id, user_id`,
  ),
];
