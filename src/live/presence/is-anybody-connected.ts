import type { Sql } from '../../db/sql';

/** On whichever node; one that has not told of itself for some seconds is taken for dead. */
export async function isAnybodyConnected(sql: Sql): Promise<boolean> {
  const [row] = await sql.query<{ connected: boolean }>(
    `SELECT EXISTS (SELECT FROM live_node WHERE connections > 0 AND seen_at > now() - interval '5 seconds') AS connected`,
  );
  return row?.connected === true;
}
