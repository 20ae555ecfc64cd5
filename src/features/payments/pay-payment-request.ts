import { conflict, invalidTransition, notFound } from '../../base/errors';
import type { Context } from '../../live/context';
import { onceTogether } from '../../live/idempotency/once';
import { TransactionReason } from '../ledger';
import { findPayee, getParty, pay } from './pay';
import { findPaymentRequest } from './payment-request.queries';
import { changedRequests, lockRequest, toRequest } from './payment-request.rows';
import type { PaymentRequest } from './payment-request.type';
import { PaymentRequestStatus } from './payment.enums';
import { salesKey } from './sales';

/** From the viewer's balance, at once. Of two who scan the same code, one pays. */
export function payPaymentRequest(ctx: Context, id: string, key: string): Promise<PaymentRequest> {
  const options = {
    operation: 'payPaymentRequest',
    key,
    input: { id },
    find: (found: string) => findPaymentRequest(ctx, found),
  };
  return onceTogether(ctx, options, async (move) => {
    const row = await lockRequest(move, id);
    if (!row) throw notFound();
    const request = toRequest(ctx, row);
    if (request.sellerId === ctx.viewer.id) throw conflict('SELF', 'One cannot pay oneself.');
    if (request.status !== PaymentRequestStatus.OPEN)
      throw invalidTransition(request.status, PaymentRequestStatus.PAID);
    if (row.overdue) throw invalidTransition(PaymentRequestStatus.EXPIRED, PaymentRequestStatus.PAID);
    const [payer, payee] = await Promise.all([getParty(move, ctx.viewer.id), findPayee(move, request.sellerId)]);
    const handOver = await ctx.use(salesKey).prepare(move, request);
    const { amount, description: note } = request;
    const payment = await pay(move, {
      payer,
      payee,
      amount,
      reason: TransactionReason.PAYMENT_REQUEST,
      subjectId: id,
      note,
    });
    await handOver?.({ payer, payee, payment });
    const paid = request.with({ status: PaymentRequestStatus.PAID, paymentId: payment.id });
    move.write(changedRequests, paid);
    return paid;
  });
}
