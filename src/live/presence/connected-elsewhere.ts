import type { Sql } from '../../db/sql';

/** After so long without a beat a node is taken for dead, and nobody is connected to it. */
const silentAfterSeconds = 5;

/** How many connections of somebody other nodes have told of, each once a second. */
export async function connectedElsewhere(sql: Sql, nodeId: string, userId: string): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `SELECT count(*)::int AS count
       FROM live_connection c JOIN live_node n ON n.id = c.node
      WHERE c.user_id = $1 AND c.node <> $2 AND n.seen_at > now() - make_interval(secs => $3)`,
    [userId, nodeId, silentAfterSeconds],
  );
  return row?.count ?? 0;
}
