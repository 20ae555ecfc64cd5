import { z } from 'zod';
import { check } from '../../base/check';
import { currenciesKey } from '../../base/currencies';
import { badInput } from '../../base/errors';
import { newId } from '../../base/ids';
import { paragraph } from '../../base/text';
import type { Context } from '../../live/context';
import { jobOf, newJobs } from '../../live/jobs/enqueue';
import { moveIn } from '../../live/moves/alone';
import { expirePaymentRequest } from './expire-payment-request';
import { newRequests } from './payment-request.rows';
import { PaymentRequest } from './payment-request.type';
import { PaymentRequestStatus } from './payment.enums';
import type { PaymentRequestInput } from './payment.inputs';

const Request = z.object({
  description: paragraph(500),
  expiresInSeconds: z
    .number()
    .int()
    .min(1, 'must be from 1 to 2592000')
    .max(2_592_000, 'must be from 1 to 2592000')
    .nullish()
    .transform((seconds) => seconds ?? 900),
});

/** Nothing moves yet: somebody has to scan and confirm it. */
export function createPaymentRequest(
  ctx: Context,
  { amount: given, ...input }: PaymentRequestInput,
): Promise<PaymentRequest> {
  const { description, expiresInSeconds } = check(Request, input);
  if (!given) throw badInput('amount', 'amount: say how much');
  const amount = ctx.use(currenciesKey).positive('amount', given);
  return ctx.transact(async (tx) => {
    const [clock] = await tx.query<{ now: Date }>(`SELECT date_trunc('milliseconds', clock_timestamp()) AS now`);
    if (!clock) throw new Error('The database must know the time.');
    const request = Object.assign(new PaymentRequest(), {
      id: newId('prq'),
      sellerId: ctx.viewer.id,
      description,
      amount,
      status: PaymentRequestStatus.OPEN,
      paymentId: null,
      createdAt: clock.now,
      expiresAt: new Date(clock.now.getTime() + expiresInSeconds * 1000),
    });
    return moveIn(tx, (move) => {
      move.write(newRequests, request);
      move.write(newJobs, jobOf(expirePaymentRequest, { requestId: request.id }, { runAt: request.expiresAt }));
      return Promise.resolve(request);
    });
  });
}
