import { z } from 'zod';
import { check } from '../../base/check';
import { currenciesKey } from '../../base/currencies';
import { badInput, notFound } from '../../base/errors';
import { isId } from '../../base/ids';
import { Role } from '../../base/role';
import { paragraph } from '../../base/text';
import type { Context } from '../../live/context';
import { onceTogether } from '../../live/idempotency/once';
import { auditMove } from '../audit';
import { lockPayment } from './lock-payment';
import type { RefundInput } from './payment.inputs';
import { findPayment } from './payment.queries';
import { amountToRefund, assertRefundable } from './payment.rules';
import type { Payment } from './payment.type';
import { refund } from './refund';

const Reason = z.object({ reason: paragraph(500, 0).nullish() });

/** By the payee, or by an admin. */
export function refundPayment(
  ctx: Context,
  { paymentId, amount: given, reason: words, idempotencyKey: key }: RefundInput,
): Promise<Payment> {
  const wanted = given ? ctx.use(currenciesKey).positive('amount', given) : null;
  const reason = check(Reason, { reason: words }).reason ?? null;
  const { viewer } = ctx;
  const asAdmin = viewer.has(Role.ADMIN);
  const input = { paymentId, amount: wanted, reason };
  const options = { operation: 'refundPayment', key, input, find: (id: string) => findPayment(ctx, id) };
  return onceTogether(ctx, options, async (move) => {
    if (!isId('pay', paymentId)) throw notFound();
    const locked = await lockPayment(ctx, move, paymentId);
    if (!locked) throw notFound();
    const { record, settling } = locked;
    const { payment } = record;
    if (!asAdmin && !payment.isParty(viewer.id)) throw notFound();
    assertRefundable(payment, asAdmin);
    // The right kind of payment, but its payer is not the one to give it back.
    if (!asAdmin && payment.payee?.id !== viewer.id) throw notFound();
    if (wanted && wanted.currency !== payment.amount.currency)
      throw badInput('amount.currency', `amount.currency: the payment is in ${payment.amount.currency}`);
    const refunded = await refund(move, record, settling, amountToRefund(payment, wanted));
    if (payment.payee?.id !== viewer.id) auditMove(move, viewer, 'refundPayment', paymentId, reason);
    return refunded;
  });
}
