import type { Currencies } from '../../base/currencies';
import { lockedById } from '../../live/moves/rows';
import { writer } from '../../live/moves/writer';
import type { TransactionReason } from '../ledger';
import type { PaymentFailure, PaymentMethod, PaymentStatus } from './payment.enums';
import { Payment } from './payment.type';

/** What stands in the table beside what is shown. */
export interface PaymentRecord {
  readonly payment: Payment;
  readonly destination: string | null;
  readonly reference: string | null;
  /** In minor units. */
  readonly shortfall: bigint;
}

export interface PaymentRow {
  readonly id: string;
  readonly status: PaymentStatus;
  readonly method: PaymentMethod;
  readonly reason: TransactionReason;
  readonly currency: string;
  readonly amount: bigint;
  readonly refunded: bigint;
  readonly shortfall: bigint;
  readonly payerId: string | null;
  readonly payerName: string | null;
  readonly payeeId: string | null;
  readonly payeeName: string | null;
  readonly subjectId: string | null;
  readonly note: string | null;
  readonly destination: string | null;
  readonly provider: string | null;
  readonly reference: string | null;
  readonly failure: PaymentFailure | null;
  readonly transactionHash: string | null;
  readonly createdAt: Date;
  readonly completedAt: Date | null;
}

/** Of `payment` or a view of it called `p`, with its parties; every reader uses these. */
export const paymentColumns = `
  p.id, p.status, p.method, p.reason, p.currency, p.amount, p.refunded, p.shortfall, p.payer_id AS "payerId", p.payee_id AS "payeeId",
  (SELECT display_name FROM users WHERE id = p.payer_id) AS "payerName", (SELECT display_name FROM users WHERE id = p.payee_id) AS "payeeName",
  p.subject_id AS "subjectId", p.note, p.destination, p.provider, p.reference, p.failure, p.transaction_hash AS "transactionHash",
  p.created_at AS "createdAt", p.completed_at AS "completedAt"`;

export function toPayment(currencies: Currencies, row: PaymentRow): Payment {
  const { id, status, method, reason, subjectId, note, provider, failure, transactionHash, createdAt, completedAt } =
    row;
  const amount = currencies.money(row.amount, row.currency);
  const person = (userId: string | null, displayName: string | null) =>
    userId === null ? null : { id: userId, displayName: displayName ?? '' };
  return Payment.of({
    id,
    status,
    method,
    amount,
    refunded: amount.with(row.refunded),
    payer: person(row.payerId, row.payerName),
    payee: person(row.payeeId, row.payeeName),
    reason,
    subjectId,
    note,
    provider,
    failure,
    transactionHash,
    createdAt,
    completedAt,
  });
}

export function toRecord(currencies: Currencies, row: PaymentRow): PaymentRecord {
  const { destination, reference, shortfall } = row;
  return { payment: toPayment(currencies, row), destination, reference, shortfall };
}

/** After whatever they are payments of, and before all accounts. */
export const lockedPayments = lockedById<PaymentRow>({
  name: 'payments',
  idKind: 'pay',
  order: 900,
  statement: `SELECT ${paymentColumns} FROM payment p WHERE p.id = ANY($1) ORDER BY p.id FOR NO KEY UPDATE OF p`,
});

const insertStatement = {
  name: 'add_payments',
  text: `
    INSERT INTO payment (id, status, method, reason, currency, amount, payer_id, payee_id, subject_id, note, destination, provider,
                         reference, failure, transaction_hash, created_at, completed_at)
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::text[], $8::text[], $9::text[],
                         $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::timestamptz[], $17::timestamptz[])`,
};

export const newPayments = writer<Omit<PaymentRecord, 'shortfall'>>({
  name: 'new payments',
  write(tx, records) {
    const column = <Value>(value: (payment: Payment) => Value): Value[] => records.map(({ payment }) => value(payment));
    return tx.query(insertStatement, [
      column(({ id }) => id),
      column(({ status }) => status),
      column(({ method }) => method),
      column(({ reason }) => reason),
      column(({ amount }) => amount.currency),
      column(({ amount }) => amount.minor),
      column(({ payer }) => payer?.id ?? null),
      column(({ payee }) => payee?.id ?? null),
      column(({ subjectId }) => subjectId),
      column(({ note }) => note),
      records.map(({ destination }) => destination),
      column(({ provider }) => provider),
      records.map(({ reference }) => reference),
      column(({ failure }) => failure),
      column(({ transactionHash }) => transactionHash),
      column(({ createdAt }) => createdAt),
      column(({ completedAt }) => completedAt),
    ]);
  },
});

const updateStatement = {
  name: 'change_payments',
  text: `
    UPDATE payment p SET status = n.status, refunded = n.refunded, shortfall = n.shortfall, failure = n.failure, reference = n.reference,
                         transaction_hash = n.hash, completed_at = n.completed_at
      FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::timestamptz[])
           AS n (id, status, refunded, shortfall, failure, reference, hash, completed_at)
     WHERE p.id = n.id`,
};

/** Of one payment the last change of a transaction counts. */
export const changedPayments = writer<PaymentRecord>({
  name: 'changed payments',
  write(tx, records) {
    const last = [...new Map(records.map((record) => [record.payment.id, record])).values()];
    return tx.query(updateStatement, [
      last.map(({ payment }) => payment.id),
      last.map(({ payment }) => payment.status),
      last.map(({ payment }) => payment.refunded.minor),
      last.map(({ shortfall }) => shortfall),
      last.map(({ payment }) => payment.failure),
      last.map(({ reference }) => reference),
      last.map(({ payment }) => payment.transactionHash),
      last.map(({ payment }) => payment.completedAt),
    ]);
  },
});
