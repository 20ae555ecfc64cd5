import { currenciesKey } from '../../base/currencies';
import type { Uses } from '../../base/services';
import type { Move } from '../../live/moves/move';
import { lockedById } from '../../live/moves/rows';
import { writer } from '../../live/moves/writer';
import type { PaymentRequestStatus } from './payment.enums';
import { PaymentRequest } from './payment-request.type';

export interface RequestRow {
  readonly id: string;
  readonly sellerId: string;
  readonly description: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly status: PaymentRequestStatus;
  readonly paymentId: string | null;
  readonly expiresAt: Date;
  readonly createdAt: Date;
}

export const requestColumns = `id, seller_id AS "sellerId", description, currency, amount, status, payment_id AS "paymentId",
  expires_at AS "expiresAt", created_at AS "createdAt"`;

export function toRequest(uses: Uses, { currency, amount, ...row }: RequestRow): PaymentRequest {
  return Object.assign(new PaymentRequest(), row, { amount: uses.use(currenciesKey).money(amount, currency) });
}

/** A locked request, and whether its time is up by the clock of the database. */
export type LockedRequest = RequestRow & { readonly overdue: boolean };

/** Before the payments that they become. */
const lockedRequests = lockedById<LockedRequest>({
  name: 'payment requests',
  idKind: 'prq',
  order: 800,
  statement: `
    SELECT ${requestColumns}, expires_at <= clock_timestamp() AS overdue
      FROM payment_request WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE`,
});

export function lockRequest(move: Move, id: string): Promise<LockedRequest | null> {
  return move.load(lockedRequests, id);
}

export const newRequests = writer<PaymentRequest>({
  name: 'new payment requests',
  write: (tx, requests) =>
    tx.query(
      `INSERT INTO payment_request (id, seller_id, description, currency, amount, status, expires_at, created_at)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::timestamptz[], $8::timestamptz[])`,
      [
        requests.map(({ id }) => id),
        requests.map(({ sellerId }) => sellerId),
        requests.map(({ description }) => description),
        requests.map(({ amount }) => amount.currency),
        requests.map(({ amount }) => amount.minor),
        requests.map(({ status }) => status),
        requests.map(({ expiresAt }) => expiresAt),
        requests.map(({ createdAt }) => createdAt),
      ],
    ),
});

export const changedRequests = writer<PaymentRequest>({
  name: 'changed payment requests',
  write: (tx, requests) =>
    tx.query(
      `UPDATE payment_request r SET status = n.status, payment_id = n.payment_id
         FROM unnest($1::text[], $2::text[], $3::text[]) AS n (id, status, payment_id) WHERE r.id = n.id`,
      [requests.map(({ id }) => id), requests.map(({ status }) => status), requests.map(({ paymentId }) => paymentId)],
    ),
});
