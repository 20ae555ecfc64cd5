import { isId } from '../../base/ids';
import type { Context } from '../../live/context';
import { requestColumns, toRequest, type RequestRow } from './payment-request.rows';
import type { PaymentRequest } from './payment-request.type';
import { PaymentRequestStatus } from './payment.enums';

/** For whoever is signed in and knows the id: it stands in the QR code. */
export async function findPaymentRequest(ctx: Context, id: string): Promise<PaymentRequest | null> {
  if (!ctx.viewerIfAny || !isId('prq', id)) return null;
  const [row] = await ctx.db.query<RequestRow & { overdue: boolean }>(
    `SELECT ${requestColumns}, expires_at <= clock_timestamp() AS overdue FROM payment_request WHERE id = $1`,
    [id],
  );
  if (!row) return null;
  const request = toRequest(ctx, row);
  // The job that says so may be a second late.
  const isOver = row.overdue && request.status === PaymentRequestStatus.OPEN;
  return isOver ? request.with({ status: PaymentRequestStatus.EXPIRED }) : request;
}
