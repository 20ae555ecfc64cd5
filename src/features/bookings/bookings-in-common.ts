import type { Sql } from '../../db/sql';

const oneStatement = {
  name: 'booking_in_common',
  text: 'SELECT FROM booking WHERE id = $3 AND (customer_id, provider_id) IN (($1, $2), ($2, $1))',
};

const anyStatement = {
  name: 'bookings_in_common',
  text: `
    SELECT FROM booking WHERE customer_id = $1 AND provider_id = $2
    UNION ALL
    SELECT FROM booking WHERE customer_id = $2 AND provider_id = $1
    LIMIT 1`,
};

/** Whether two people are the two sides of this booking; with null, of any. */
export const bookingsInCommon = {
  kind: 'bkg',
  async isShared(sql: Sql, one: string, other: string, bookingId: string | null): Promise<boolean> {
    const rows =
      bookingId === null
        ? await sql.query(anyStatement, [one, other])
        : await sql.query(oneStatement, [one, other, bookingId]);
    return rows.length > 0;
  },
} as const;
