import type { Sql } from '../../db/sql';

/** More than these are not told one by one. */
const most = 100;

/** Who looks after things at the moment. */
export async function listAdmins(sql: Sql): Promise<readonly string[]> {
  const rows = await sql.query<{ id: string }>(
    `SELECT id FROM users WHERE 'ADMIN' = ANY (roles) AND suspended_at IS NULL ORDER BY id LIMIT $1`,
    [most],
  );
  return rows.map(({ id }) => id);
}
