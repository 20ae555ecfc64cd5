import { currenciesKey } from '../../base/currencies';
import { isId } from '../../base/ids';
import { Role } from '../../base/role';
import { toConnection, type Connection } from '../../graphql/pages/connection';
import type { PageArgs } from '../../graphql/pages/page-args';
import { readPage } from '../../graphql/pages/read-page';
import { Where } from '../../graphql/pages/where';
import type { Context } from '../../live/context';
import { loadOf } from './load-payment';
import type { PaymentStatus } from './payment.enums';
import { paymentColumns, toPayment, type PaymentRow } from './payment.rows';
import type { Payment } from './payment.type';

/** For its parties and for admins; null for everybody else. */
export async function findPayment(ctx: Context, id: string): Promise<Payment | null> {
  const viewer = ctx.viewerIfAny;
  if (!viewer || !isId('pay', id)) return null;
  const payment = await loadOf(ctx, id);
  return payment && (payment.isParty(viewer.id) || viewer.has(Role.ADMIN)) ? payment : null;
}

/** One's own, on either side; an admin's are all. The newest first. */
export async function listPayments(
  ctx: Context,
  status: PaymentStatus | null | undefined,
  page: PageArgs,
): Promise<Connection<Payment>> {
  const all = ctx.viewer.has(Role.ADMIN);
  const where = new Where();
  if (status) where.and('p.status = ?', status);
  // Ids grow with time.
  const keys = [{ column: 'p.id', type: 'text' }] as const;
  const own = { name: 'payments', columns: paymentColumns, from: 'payment p', where, keys, direction: 'DESC' } as const;
  const wheres = ['p.payer_id = ?', 'p.payee_id = ?'].map((side) => new Where().and(side, ctx.viewer.id));
  const list = all ? own : { ...own, runs: { alias: 'p', wheres } };
  const currencies = ctx.use(currenciesKey);
  return toConnection(await readPage<PaymentRow>(ctx.db, list, page), (row) => toPayment(currencies, row));
}
