import { z } from 'zod';
import { job } from '../../live/jobs/job';
import { moveIn } from '../../live/moves/alone';
import { changedRequests, lockRequest, toRequest } from './payment-request.rows';
import { PaymentRequestStatus } from './payment.enums';

/** From then on it says of itself that it is over; nobody could have paid it since. */
export const expirePaymentRequest = job({
  kind: 'payments.expire-request',
  payload: z.object({ requestId: z.string() }),
  run: (ctx, { requestId }) =>
    moveIn(ctx.tx, async (move) => {
      const row = await lockRequest(move, requestId);
      if (row?.status === PaymentRequestStatus.OPEN)
        move.write(changedRequests, toRequest(ctx, row).with({ status: PaymentRequestStatus.EXPIRED }));
    }),
});
