import type { Context } from '../../live/context';
import type { Move } from '../../live/moves/move';
import { jobOf, newJobs } from '../../live/jobs/enqueue';
import { expirePayment } from './expire-payment';
import { newPayment } from './pay';
import { PaymentMethod } from './payment.enums';
import { newPayments } from './payment.rows';
import type { Payment, PaymentState } from './payment.type';
import { providersKey } from './providers';

const patienceMs = 24 * 3_600_000;

type Wanted = Pick<PaymentState, 'payer' | 'payee' | 'amount' | 'reason'> &
  Partial<Pick<PaymentState, 'subjectId' | 'note' | 'method'>> & { readonly provider: string };

/** A payment that somebody outside has to settle. Nobody waits for it longer than a day. */
export function openProviderPayment(ctx: Context, move: Move, { provider: name, ...wanted }: Wanted): Payment {
  const provider = ctx.use(providersKey).named('provider', name);
  const now = new Date();
  const payment = newPayment(now, { method: PaymentMethod.PROVIDER, ...wanted, provider: provider.name });
  move.write(newPayments, { payment, destination: null, reference: null });
  move.write(newJobs, jobOf(expirePayment, { paymentId: payment.id }, { runAt: new Date(now.getTime() + patienceMs) }));
  provider.begin?.(move, payment);
  return payment;
}
