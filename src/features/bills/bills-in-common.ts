import type { Sql } from '../../db/sql';

const oneStatement = {
  name: 'bill_in_common',
  text: 'SELECT FROM bill WHERE id = $3 AND (customer_id, biller_id) IN (($1, $2), ($2, $1))',
};

const anyStatement = {
  name: 'bills_in_common',
  text: `
    SELECT FROM bill WHERE customer_id = $1 AND biller_id = $2
    UNION ALL
    SELECT FROM bill WHERE customer_id = $2 AND biller_id = $1
    LIMIT 1`,
};

/** Whether two people are the two sides of this bill; with null, of any. */
export const billsInCommon = {
  kind: 'bil',
  async isShared(sql: Sql, one: string, other: string, billId: string | null): Promise<boolean> {
    const rows =
      billId === null
        ? await sql.query(anyStatement, [one, other])
        : await sql.query(oneStatement, [one, other, billId]);
    return rows.length > 0;
  },
} as const;
