import { z } from 'zod';
import { check } from '../../base/check';
import { currenciesKey, type GivenMoney } from '../../base/currencies';
import { badInput } from '../../base/errors';
import { newId } from '../../base/ids';
import { paragraph } from '../../base/text';
import type { Context } from '../../live/context';
import { jobOf, newJobs } from '../../live/jobs/enqueue';
import { moveIn } from '../../live/moves/alone';
import type { Move } from '../../live/moves/move';
import { expirePaymentRequest } from './expire-payment-request';
import { newRequests } from './payment-request.rows';
import { PaymentRequest } from './payment-request.type';
import { PaymentRequestStatus } from './payment.enums';
import type { OrderLineInput, PaymentRequestInput } from './payment.inputs';
import { salesKey, type Priced } from './sales';

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
  { amount: given, lines, ...input }: PaymentRequestInput,
): Promise<PaymentRequest> {
  const { description, expiresInSeconds } = check(Request, input);
  if (given && lines) throw badInput('lines', 'lines: say how much or what for, not both');
  const price = lines ? pricedBy(ctx, lines) : asked(ctx, given ?? null);
  return ctx.transact(async (tx) => {
    const [clock] = await tx.query<{ now: Date }>(`SELECT date_trunc('milliseconds', clock_timestamp()) AS now`);
    if (!clock) throw new Error('The database must know the time.');
    return moveIn(tx, async (move) => {
      const { amount, keep } = await price(move);
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
      move.write(newRequests, request);
      move.write(newJobs, jobOf(expirePaymentRequest, { requestId: request.id }, { runAt: request.expiresAt }));
      keep(request);
      return request;
    });
  });
}

type Price = (move: Move) => Promise<Priced>;

function pricedBy(ctx: Context, lines: readonly OrderLineInput[]): Price {
  return (move) => ctx.use(salesKey).price(move, ctx.viewer.id, lines);
}

function asked(ctx: Context, given: GivenMoney | null): Price {
  if (!given) throw badInput('amount', 'amount: say how much');
  const amount = ctx.use(currenciesKey).positive('amount', given);
  return () => Promise.resolve({ amount, keep: () => undefined });
}
