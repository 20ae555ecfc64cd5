import type { Sql } from '../../db/sql';

const oneStatement = {
  name: 'order_in_common',
  text: 'SELECT FROM orders WHERE id = $3 AND (customer_id, seller_id) IN (($1, $2), ($2, $1))',
};

const anyStatement = {
  name: 'orders_in_common',
  text: `
    SELECT FROM orders WHERE customer_id = $1 AND seller_id = $2
    UNION ALL
    SELECT FROM orders WHERE customer_id = $2 AND seller_id = $1
    LIMIT 1`,
};

/** Whether two people are the two sides of this order; with null, of any. */
export const ordersInCommon = {
  kind: 'ord',
  async isShared(sql: Sql, one: string, other: string, orderId: string | null): Promise<boolean> {
    const rows =
      orderId === null
        ? await sql.query(anyStatement, [one, other])
        : await sql.query(oneStatement, [one, other, orderId]);
    return rows.length > 0;
  },
} as const;
