import { currenciesKey } from '../../base/currencies';
import { isId } from '../../base/ids';
import { Role } from '../../base/role';
import { toConnection, type Connection } from '../../graphql/pages/connection';
import type { PageArgs } from '../../graphql/pages/page-args';
import { readPage } from '../../graphql/pages/read-page';
import { Where } from '../../graphql/pages/where';
import type { Context } from '../../live/context';
import { Side } from '../../graphql/side';
import { perAnswerById } from '../../live/per-answer';
import { OrderStatus } from './order.enums';
import { orderColumns, toOrder, type OrderRow } from './order.rows';
import type { Order } from './order.type';

const orders = perAnswerById<OrderRow, Order>({
  statement: { name: 'read_orders', text: `SELECT ${orderColumns} FROM orders o WHERE o.id = ANY($1)` },
  idOf: ({ id }) => id,
  toValue: (ctx, row) => toOrder(ctx.use(currenciesKey), row),
});

/** For its two sides and for admins; null for everybody else. */
export async function findOrder(ctx: Context, id: string): Promise<Order | null> {
  const viewer = ctx.viewerIfAny;
  if (!viewer || !isId('ord', id)) return null;
  const order = await orders.load(ctx, id);
  return order && (order.sideOf(viewer.id) !== null || viewer.has(Role.ADMIN)) ? order : null;
}

export interface OrderFilter {
  readonly side?: Side | null;
  readonly status?: readonly OrderStatus[] | null;
}

/** One's own, on either side; an admin's are all. The newest first. */
export async function listOrders(
  ctx: Context,
  { side, status }: OrderFilter,
  args: PageArgs,
): Promise<Connection<Order>> {
  const { viewer } = ctx;
  const isOfAll = !side && viewer.has(Role.ADMIN);
  // Ids grow with time.
  const keys = [{ column: 'o.id', type: 'text' }] as const;
  const list = {
    name: 'orders',
    columns: orderColumns,
    from: 'orders o',
    where: new Where(),
    keys,
    direction: 'DESC',
  } as const;
  const sides = side ? [side] : Object.values(Side);
  const parties = isOfAll ? [new Where()] : sides.map((one) => new Where().and(`${columnOf[one]} = ?`, viewer.id));
  const wheres = parties.flatMap((party) =>
    [...new Set(status ?? Object.values(OrderStatus))].map((one) => party.copy().and('o.status = ?', one)),
  );
  const runs = isOfAll && !status ? undefined : { alias: 'o', wheres };
  const page = await readPage<OrderRow>(ctx.db, { ...list, ...(runs && { runs }) }, args);
  const currencies = ctx.use(currenciesKey);
  return toConnection(page, (row) => toOrder(currencies, row));
}

const columnOf: Readonly<Record<Side, string>> = {
  [Side.CUSTOMER]: 'o.customer_id',
  [Side.SELLER]: 'o.seller_id',
};
