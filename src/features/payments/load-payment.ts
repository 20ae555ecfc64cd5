import { currenciesKey } from '../../base/currencies';
import type { Context } from '../../live/context';
import { perAnswerById } from '../../live/per-answer';
import { paymentColumns, toPayment, type PaymentRow } from './payment.rows';
import type { Payment } from './payment.type';

const payments = perAnswerById<PaymentRow, Payment>({
  statement: { name: 'read_payments', text: `SELECT ${paymentColumns} FROM payment p WHERE p.id = ANY($1)` },
  idOf: ({ id }) => id,
  toValue: (ctx, row) => toPayment(ctx.use(currenciesKey), row),
});

/** A payment that something the viewer may see points to. Asks nobody whether he may. */
export function loadOf(ctx: Context, id: string): Promise<Payment | null> {
  return payments.load(ctx, id);
}
