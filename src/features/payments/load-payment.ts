import DataLoader from 'dataloader';
import { currenciesKey } from '../../base/currencies';
import type { Context } from '../../live/context';
import { paymentColumns, toPayment, type PaymentRow } from './payment.rows';
import type { Payment } from './payment.type';

const loaders = new WeakMap<Context, DataLoader<string, Payment | null>>();

/** A payment that something the viewer may see points to, those of one answer in one query. Asks nobody whether he may. */
export function loadOf(ctx: Context, id: string): Promise<Payment | null> {
  const known = loaders.get(ctx);
  const payments = known ?? new DataLoader<string, Payment | null>((ids) => read(ctx, ids), { cache: false });
  if (!known) loaders.set(ctx, payments);
  return payments.load(id);
}

async function read(ctx: Context, ids: readonly string[]): Promise<(Payment | null)[]> {
  const rows = await ctx.db.query<PaymentRow>(`SELECT ${paymentColumns} FROM payment p WHERE p.id = ANY($1)`, [ids]);
  const found = new Map(rows.map((row) => [row.id, toPayment(ctx.use(currenciesKey), row)]));
  return ids.map((id) => found.get(id) ?? null);
}
