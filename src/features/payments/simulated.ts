import { z } from 'zod';
import { job } from '../../live/jobs/job';
import { jobOf, newJobs } from '../../live/jobs/enqueue';
import { moveIn } from '../../live/moves/alone';
import { lockPayment } from './lock-payment';
import { PaymentFailure, PaymentStatus } from './payment.enums';
import type { Payment } from './payment.type';
import type { Provider } from './providers';
import { completePayment, failPayment } from './settle-payment';

export const simulatedName = 'simulated';

/** How long people look at a page that says that they are paying. */
const thinkingMs = 300;

/**
 * What it does is said by the last two digits of the amount in minor units: 01 declines, 02 expires, 03 is an error of the
 * provider, everything else is paid.
 */
export function simulatedFailure(minor: bigint): PaymentFailure | null {
  switch (minor % 100n) {
    case 1n:
      return PaymentFailure.DECLINED;
    case 2n:
      return PaymentFailure.EXPIRED;
    case 3n:
      return PaymentFailure.PROVIDER_ERROR;
    default:
      return null;
  }
}

/** Settles the payment as a provider's message would, only without one. */
export const simulatePayment = job({
  kind: 'payments.simulate',
  payload: z.object({ paymentId: z.string() }),
  run: (ctx, { paymentId }) =>
    moveIn(ctx.tx, async (move) => {
      const locked = await lockPayment(ctx, move, paymentId);
      if (locked?.record.payment.status !== PaymentStatus.PENDING) return;
      const { record, settling } = locked;
      const failure = simulatedFailure(record.payment.amount.minor);
      const reference = `simulated-${paymentId}`;
      if (failure) await failPayment(move, record, settling, failure, reference);
      else await completePayment(move, record, settling, { reference, transactionHash: null });
    }),
});

/** Pays by itself, for whoever tries things out. */
export function simulatedProvider(secrets: readonly string[]): Provider {
  return {
    name: simulatedName,
    secrets,
    begin(move, { id: paymentId, createdAt }: Payment) {
      const runAt = new Date(createdAt.getTime() + thinkingMs);
      move.write(newJobs, jobOf(simulatePayment, { paymentId }, { runAt }));
    },
  };
}
