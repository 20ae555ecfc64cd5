import type { Sql } from '../../db/sql';
import { forgottenAfterSeconds } from './presence';

/** Those of them who listen to something at this moment, on whichever node. It may lag a second behind. */
export async function whoIsThere(sql: Sql, userIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ userId: string }>(
    `SELECT DISTINCT c.user_id AS "userId" FROM live_connection c JOIN live_node n ON n.id = c.node
      WHERE c.user_id = ANY ($1) AND c.subscriptions > 0 AND n.seen_at > now() - make_interval(secs => $2)`,
    [userIds, forgottenAfterSeconds],
  );
  return new Set(rows.map(({ userId }) => userId));
}
