import { isId } from '../../base/ids';
import { Role } from '../../base/role';
import { toConnection, type Connection } from '../../graphql/pages/connection';
import { readPage } from '../../graphql/pages/read-page';
import { Where } from '../../graphql/pages/where';
import type { Context } from '../../live/context';
import type { BillsArgs } from './bill.args';
import { billColumns, toBill, type BillRow } from './bill.rows';
import type { Bill } from './bill.type';

/** For both sides and for admins; null for everybody else. */
export async function findBill(ctx: Context, id: string): Promise<Bill | null> {
  const viewer = ctx.viewerIfAny;
  if (!viewer || !isId('bil', id)) return null;
  const [row] = await ctx.db.query<BillRow>(`SELECT ${billColumns} FROM bill b WHERE b.id = $1`, [id]);
  const bill = row ? toBill(ctx, row) : null;
  return bill && (bill.isParty(viewer.id) || viewer.has(Role.ADMIN)) ? bill : null;
}

/** One's own, the newest first: those one has issued, those one has to pay, or both. An admin who does not say which gets all. */
export async function listBills(ctx: Context, { issued, status, ...page }: BillsArgs): Promise<Connection<Bill>> {
  const { viewer } = ctx;
  const isAll = typeof issued !== 'boolean' && viewer.has(Role.ADMIN);
  const isBoth = typeof issued !== 'boolean' && !isAll;
  const where = new Where();
  if (issued === true) where.and('b.biller_id = ?', viewer.id);
  else if (issued === false) where.and('b.customer_id = ?', viewer.id);
  else if (isBoth) where.and('b.user_id = ?', viewer.id);
  if (status) where.and('b.status = ANY (?)', [...new Set(status)]);
  // Ids grow with time.
  const keys = [{ column: 'b.id', type: 'text' }] as const;
  const from = isBoth ? 'bill_of_party b' : 'bill b';
  const list = { name: 'bills', columns: billColumns, from, where, keys, direction: 'DESC' } as const;
  return toConnection(await readPage<BillRow>(ctx.db, list, page), (row) => toBill(ctx, row));
}
