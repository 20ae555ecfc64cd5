import { z } from 'zod';
import { job } from '../../live/jobs/job';
import { moveIn } from '../../live/moves/alone';
import { lockPayment } from './lock-payment';
import { PaymentFailure, PaymentStatus } from './payment.enums';
import { failPayment } from './settle-payment';

/** A provider who says nothing for a day is not waited for. */
export const expirePayment = job({
  kind: 'payments.expire-payment',
  payload: z.object({ paymentId: z.string() }),
  run: (ctx, { paymentId }) =>
    moveIn(ctx.tx, async (move) => {
      const locked = await lockPayment(ctx, move, paymentId);
      if (locked?.record.payment.status !== PaymentStatus.PENDING) return;
      await failPayment(move, locked.record, locked.settling, PaymentFailure.EXPIRED);
    }),
});
