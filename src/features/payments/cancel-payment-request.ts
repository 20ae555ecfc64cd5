import { invalidTransition, notFound } from '../../base/errors';
import type { Context } from '../../live/context';
import { moveIn } from '../../live/moves/alone';
import { changedRequests, lockRequest, toRequest } from './payment-request.rows';
import type { PaymentRequest } from './payment-request.type';
import { PaymentRequestStatus } from './payment.enums';

/** By its seller, while nobody has paid it. */
export function cancelPaymentRequest(ctx: Context, id: string): Promise<PaymentRequest> {
  return ctx.transact((tx) =>
    moveIn(tx, async (move) => {
      const row = await lockRequest(move, id);
      if (row?.sellerId !== ctx.viewer.id) throw notFound();
      const from = row.overdue && row.status === PaymentRequestStatus.OPEN ? PaymentRequestStatus.EXPIRED : row.status;
      if (from !== PaymentRequestStatus.OPEN) throw invalidTransition(from, PaymentRequestStatus.CANCELLED);
      const cancelled = toRequest(ctx, row).with({ status: PaymentRequestStatus.CANCELLED });
      move.write(changedRequests, cancelled);
      return cancelled;
    }),
  );
}
