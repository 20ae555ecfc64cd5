import { groupBy } from '../../base/group-by';
import { isId } from '../../base/ids';
import { Role } from '../../base/role';
import { toConnection, type Connection } from '../../graphql/pages/connection';
import type { PageArgs } from '../../graphql/pages/page-args';
import { readPage } from '../../graphql/pages/read-page';
import { Where } from '../../graphql/pages/where';
import type { Context } from '../../live/context';
import { PerAnswer } from '../../live/per-answer';
import { loadInvoice } from './invoice.queries';
import type { Invoice } from './invoice.type';
import { investmentColumns, toInvestment, type InvestmentRow } from './investment.rows';
import type { Investment } from './investment.type';

/** For its investor, the seller of its invoice, and admins. */
export async function findInvestment(ctx: Context, id: string): Promise<Investment | null> {
  const viewer = ctx.viewerIfAny;
  if (!viewer || !isId('ivm', id)) return null;
  const [row] = await ctx.db.query<InvestmentRow>(`SELECT ${investmentColumns} FROM investment v WHERE v.id = $1`, [
    id,
  ]);
  if (!row) return null;
  if (row.investorId === viewer.id || viewer.has(Role.ADMIN)) return toInvestment(ctx, row);
  const invoice = await loadInvoice(ctx, row.invoiceId);
  return invoice?.seller.id === viewer.id ? toInvestment(ctx, row) : null;
}

/** All of an invoice for its seller and for admins, an investor's own for him; the oldest first. */
export function investmentsIn(ctx: Context, { id, seller }: Invoice): Promise<Investment[]> {
  const isWhole = ctx.viewer.has(Role.ADMIN) || seller.id === ctx.viewer.id;
  return (isWhole ? whole : own).load(ctx, id);
}

/** What somebody has invested in a currency, the newest first. */
export async function listInvestments(
  ctx: Context,
  investorId: string,
  currency: string,
  page: PageArgs,
): Promise<Connection<Investment>> {
  const list = {
    name: 'investments',
    columns: investmentColumns,
    from: 'investment v',
    where: new Where().and('v.investor_id = ?', investorId).and('v.currency = ?', currency),
    keys: [{ column: 'v.id', type: 'text' }],
    direction: 'DESC',
  } as const;
  return toConnection(await readPage<InvestmentRow>(ctx.db, list, page), (row) => toInvestment(ctx, row));
}

const whole = investmentsWhere(() => new Where());
const own = investmentsWhere(({ viewer }) => new Where().and('v.investor_id = ?', viewer.id));

function investmentsWhere(whereFor: (ctx: Context) => Where): PerAnswer<string, Investment[]> {
  return new PerAnswer(async (ctx, ids) => {
    const where = whereFor(ctx).and('v.invoice_id = ANY (?)', ids);
    const rows = await ctx.db.query<InvestmentRow>(
      `SELECT ${investmentColumns} FROM investment v WHERE ${where.toString()} ORDER BY v.id`,
      where.values,
    );
    const found = groupBy(rows, ({ invoiceId }) => invoiceId);
    return (id) => (found.get(id) ?? []).map((row) => toInvestment(ctx, row));
  });
}
