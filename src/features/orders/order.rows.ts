import type { Currencies } from '../../base/currencies';
import { currenciesKey } from '../../base/currencies';
import type { Uses } from '../../base/services';
import type { Move } from '../../live/moves/move';
import { writer } from '../../live/moves/writer';
import { dayOf } from './day.rules';
import type { Side } from '../../base/side';
import { lockedById } from '../../live/moves/rows';
import type { OrderStatus } from './order.enums';
import { toLine, toLineRow, type LineRow } from './order-line.type';
import { Order } from './order.type';

export interface OrderRow {
  readonly id: string;
  readonly number: number;
  readonly sellerId: string;
  readonly sellerName: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly status: OrderStatus;
  readonly currency: string;
  readonly total: bigint;
  readonly lines: readonly LineRow[];
  readonly note: string | null;
  readonly estimatedReadyAt: Date | null;
  readonly cancelledBy: Side | null;
  readonly cancelReason: string | null;
  readonly paymentId: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Of `orders` or a view of it called `o`, with its parties; every reader uses these. */
export const orderColumns = `
  o.id, o.number, o.seller_id AS "sellerId", (SELECT display_name FROM users WHERE id = o.seller_id) AS "sellerName",
  o.customer_id AS "customerId", (SELECT display_name FROM users WHERE id = o.customer_id) AS "customerName", o.status, o.currency, o.total,
  o.lines, o.note, o.estimated_ready_at AS "estimatedReadyAt", o.cancelled_by AS "cancelledBy", o.cancel_reason AS "cancelReason",
  o.payment_id AS "paymentId", o.version, o.created_at AS "createdAt", o.updated_at AS "updatedAt"`;

export function toOrder(currencies: Currencies, row: OrderRow): Order {
  const { sellerId, sellerName, customerId, customerName, currency, total, lines, ...state } = row;
  return Order.of({
    ...state,
    seller: { id: sellerId, displayName: sellerName },
    customer: { id: customerId, displayName: customerName },
    total: currencies.money(total, currency),
    lines: lines.map((line) => toLine(currencies, currency, line)),
  });
}

const lockStatement = {
  name: 'lock_orders',
  text: `SELECT ${orderColumns} FROM orders o WHERE o.id = ANY($1) ORDER BY o.id FOR NO KEY UPDATE OF o`,
};

/** Before their sellers and their payments. */
const lockedOrders = lockedById<OrderRow>({
  name: 'orders',
  idKind: 'ord',
  order: 500,
  statement: lockStatement,
});

export async function lockOrder(uses: Uses, move: Move, id: string): Promise<Order | null> {
  const row = await move.load(lockedOrders, id);
  return row && toOrder(uses.use(currenciesKey), row);
}

export interface NewOrder {
  readonly order: Order;
  readonly requestId: string | null;
}

const insertStatement = {
  name: 'add_orders',
  text: `
    INSERT INTO orders (id, seller_id, customer_id, day, number, status, currency, total, lines, note, payment_id, request_id, version,
                        created_at, updated_at, placed_at)
    SELECT n.*, created_at, CASE WHEN status = 'PLACED' THEN created_at END
      FROM unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::int[], $6::text[], $7::text[], $8::bigint[], $9::jsonb[], $10::text[],
                  $11::text[], $12::text[], $13::int[], $14::timestamptz[])
           AS n (id, seller_id, customer_id, day, number, status, currency, total, lines, note, payment_id, request_id, version, created_at)`,
};

export const newOrders = writer<NewOrder>({
  name: 'new orders',
  write(tx, all) {
    const column = <Value>(value: (order: Order) => Value): Value[] => all.map(({ order }) => value(order));
    return tx.query(insertStatement, [
      column(({ id }) => id),
      column(({ seller }) => seller.id),
      column(({ customer }) => customer.id),
      column(({ createdAt }) => dayOf(createdAt)),
      column(({ number }) => number),
      column(({ status }) => status),
      column(({ total }) => total.currency),
      column(({ total }) => total.minor),
      column(({ lines }) => JSON.stringify(lines.map(toLineRow))),
      column(({ note }) => note),
      column(({ paymentId }) => paymentId),
      all.map(({ requestId }) => requestId),
      column(({ version }) => version),
      column(({ createdAt }) => createdAt),
    ]);
  },
});

const updateStatement = {
  name: 'change_orders',
  text: `
    UPDATE orders o SET status = n.status, version = n.version, updated_at = n.at, estimated_ready_at = n.estimated_ready_at,
                        cancelled_by = n.cancelled_by, cancel_reason = n.cancel_reason,
                        placed_at = CASE n.status WHEN 'PLACED' THEN n.at ELSE placed_at END,
                        preparing_at = CASE n.status WHEN 'PREPARING' THEN n.at ELSE preparing_at END,
                        ready_at = CASE n.status WHEN 'READY' THEN n.at ELSE ready_at END,
                        completed_at = CASE n.status WHEN 'COMPLETED' THEN n.at END,
                        cancelled_at = CASE n.status WHEN 'CANCELLED' THEN n.at END
      FROM unnest($1::text[], $2::text[], $3::int[], $4::timestamptz[], $5::timestamptz[], $6::text[], $7::text[])
           AS n (id, status, version, at, estimated_ready_at, cancelled_by, cancel_reason)
     WHERE o.id = n.id`,
};

export const changedOrders = writer<Order>({
  name: 'changed orders',
  write(tx, orders) {
    const column = <Value>(value: (order: Order) => Value): Value[] => orders.map(value);
    return tx.query(updateStatement, [
      column(({ id }) => id),
      column(({ status }) => status),
      column(({ version }) => version),
      column(({ updatedAt }) => updatedAt),
      column(({ estimatedReadyAt }) => estimatedReadyAt),
      column(({ cancelledBy }) => cancelledBy),
      column(({ cancelReason }) => cancelReason),
    ]);
  },
});
