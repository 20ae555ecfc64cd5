import { createHash } from 'node:crypto';
import type { Currency } from '../../base/currency';
import { idFrom } from '../../base/ids';
import { Money } from '../../base/money';
import type { Sql } from '../../db/sql';
import { Latest } from '../../live/latest/latest';
import { averageOf, partsOf, type Span } from './analytics.rules';
import type { SellerAnalytics } from './analytics.type';
import { dayOf, wholeDayOf } from './day.rules';

/** Of whom, and in which currency. */
interface Shop {
  readonly sellerId: string;
  readonly unit: Currency;
}

/** Sums as texts: many large amounts are more than a number of 64 bits. */
const statement = {
  name: 'seller_analytics',
  text: `
    WITH sold AS MATERIALIZED (
      SELECT status, total, lines, placed_at, preparing_at, ready_at, updated_at FROM orders
       WHERE seller_id = $1 AND currency = $2 AND placed_at >= $3 AND placed_at < $4 AND placed_at IS NOT NULL AND status <> 'CANCELLED')
    SELECT count(*)::int AS orders, coalesce(sum(total), 0)::text AS revenue,
           count(*) FILTER (WHERE status <> 'COMPLETED')::int AS "openOrders",
           (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM ready_at - preparing_at)))::float8 AS median,
           max(updated_at) AS "updatedAt",
           (SELECT coalesce(json_agg(t), '[]') FROM (
              SELECT l.name, sum(l.quantity)::int AS quantity, sum(l.quantity * l.price)::text AS revenue
                FROM sold CROSS JOIN LATERAL jsonb_to_recordset(lines) AS l (name text, quantity bigint, price bigint)
               GROUP BY l.name ORDER BY sum(l.quantity) DESC, sum(l.quantity * l.price) DESC, l.name COLLATE "C" LIMIT 10) t) AS "topItems",
           (SELECT coalesce(json_agg(p), '[]') FROM (
              SELECT width_bucket(placed_at, $5::timestamptz[]) AS part, count(*)::int AS orders, sum(total)::text AS revenue
                FROM sold GROUP BY part) p) AS parts
      FROM sold`,
};

interface Sums {
  readonly orders: number;
  readonly revenue: string;
}

interface Row extends Sums {
  readonly openOrders: number;
  readonly median: number | null;
  readonly updatedAt: Date | null;
  readonly topItems: readonly { readonly name: string; readonly quantity: number; readonly revenue: string }[];
  readonly parts: readonly (Sums & { readonly part: number })[];
}

export async function readAnalytics(sql: Sql, shop: Shop, span: Span): Promise<SellerAnalytics> {
  return (await read(sql, shop, span)).analytics;
}

async function read(sql: Sql, { sellerId, unit }: Shop, span: Span) {
  const starts = partsOf(span);
  const [row] = await sql.query<Row>(statement, [sellerId, unit.code, span.from, span.to, starts]);
  if (!row) throw new Error('Sums have a row also where there is nothing to sum.');
  const money = (minor: string | bigint) => Money.of(BigInt(minor), unit);
  const parts = new Map(row.parts.map(({ part, ...sums }) => [part, sums]));
  const analytics: SellerAnalytics = {
    currency: unit.code,
    orders: row.orders,
    revenue: money(row.revenue),
    averageOrder: money(averageOf(BigInt(row.revenue), row.orders)),
    openOrders: row.openOrders,
    medianPreparationSeconds: row.median === null ? null : Math.round(row.median),
    topItems: row.topItems.map(({ revenue, ...sales }) => ({ ...sales, revenue: money(revenue) })),
    series: starts.map((at, index) => {
      const { orders, revenue } = parts.get(index + 1) ?? { orders: 0, revenue: '0' };
      return { at, orders, revenue: money(revenue) };
    }),
  };
  return { analytics, updatedAt: row.updatedAt };
}

/** Today’s, for a seller who watches. Its id comes from what it says, so that all nodes tell of the same state under the same one. */
export function latestAnalytics(shop: Shop): Latest {
  const { sellerId, unit } = shop;
  return new Latest(`analytics ${sellerId} ${unit.code}`, async (sql) => {
    const span = wholeDayOf(new Date());
    const { analytics, updatedAt } = await read(sql, shop, span);
    const version = JSON.stringify(analytics);
    const digest = createHash('sha256')
      .update(`analytics ${sellerId} ${dayOf(span.from)} ${version}`)
      .digest();
    const occurredAt = updatedAt ?? span.from;
    const root = { __typename: 'SellerAnalyticsUpdatedEvent', id: idFrom('evt', digest), occurredAt, analytics };
    return { version, root };
  });
}
