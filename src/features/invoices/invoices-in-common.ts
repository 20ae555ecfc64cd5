import type { Sql } from '../../db/sql';

/** The buyer of a draft is no party yet: he does not know of it. */
const statement = {
  name: 'invoices_in_common',
  text: `
    SELECT FROM invoice_party one JOIN invoice_party other USING (invoice_id)
     WHERE one.user_id = $1 AND other.user_id = $2
     LIMIT 1`,
};

const oneStatement = {
  name: 'invoice_in_common',
  text: `
    SELECT FROM invoice_party one JOIN invoice_party other USING (invoice_id)
     WHERE one.user_id = $1 AND other.user_id = $2 AND invoice_id = $3`,
};

/** Whether two people are both sellers, buyers or investors of this invoice; with null, of any. */
export const invoicesInCommon = {
  kind: 'inv',
  async isShared(sql: Sql, one: string, other: string, invoiceId: string | null): Promise<boolean> {
    const rows =
      invoiceId === null
        ? await sql.query(statement, [one, other])
        : await sql.query(oneStatement, [one, other, invoiceId]);
    return rows.length > 0;
  },
} as const;
