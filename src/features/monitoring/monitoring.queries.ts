import { createHash } from 'node:crypto';
import { In } from 'typeorm';
import { idFrom, isId } from '../../base/ids';
import type { Rows, Sql } from '../../db/sql';
import type { Connection } from '../../graphql/pages/connection';
import { toConnection } from '../../graphql/pages/connection';
import type { PageArgs } from '../../graphql/pages/page-args';
import { readPage } from '../../graphql/pages/read-page';
import { Where } from '../../graphql/pages/where';
import { Latest } from '../../live/latest/latest';
import { User } from '../identity';
import type { LiveConnection } from './live-connection.type';
import type { LiveNode } from './live-node.type';

/** Two beats may be late before a node counts as ill. */
const illAfterSeconds = 3;

export function listNodes(sql: Sql): Promise<LiveNode[]> {
  return sql.query<LiveNode>(
    `SELECT id, started_at AS "startedAt", connections, subscriptions, delivered_per_second AS "deliveredPerSecond",
            seen_at > now() - make_interval(secs => $1) AS healthy
       FROM live_node ORDER BY started_at, id`,
    [illAfterSeconds],
  );
}

interface Row extends Omit<LiveConnection, 'delivered' | 'user'> {
  readonly delivered: bigint;
}

export async function listConnections(
  rows: Rows,
  userId: string | null,
  args: PageArgs,
): Promise<Connection<LiveConnection>> {
  const where = new Where();
  if (userId !== null) where.and('user_id = ?', isId('usr', userId) ? userId : '');
  const page = await readPage<Row>(
    rows,
    {
      name: userId === null ? 'connections' : 'connections of a user',
      columns: `id, user_id AS "userId", node, transport, connected_at AS "connectedAt", subscriptions, delivered,
                nullif(user_agent, '') AS "userAgent"`,
      from: 'live_connection',
      where,
      keys: [
        { column: 'connected_at', type: 'timestamptz' },
        { column: 'id', type: 'text' },
      ],
      direction: 'DESC',
    },
    args,
  );
  const users = await rows.entities.findBy(User, { id: In(page.rows.map(({ row }) => row.userId)) });
  const byId = new Map(users.map((user) => [user.id, user]));
  return toConnection(page, (row) => {
    const user = byId.get(row.userId);
    if (!user) throw new Error('Whoever is connected is a user, and users are never deleted.');
    return { ...row, user, delivered: Number(row.delivered) };
  });
}

/** How many are there, on all nodes; one look a second for all admins who watch. */
export const howMany = new Latest('connections', async (sql) => {
  const [row] = await sql.query<{ connected: bigint; users: bigint }>(
    `SELECT coalesce(sum(connections), 0)::bigint AS connected, (SELECT count(DISTINCT user_id) FROM live_connection) AS users
       FROM live_node`,
  );
  const [connected, users] = [Number(row?.connected ?? 0), Number(row?.users ?? 0)];
  const version = `${connected} ${users}`;
  const occurredAt = new Date();
  // There is no fact behind it: the second and the figures make the id, so that nodes agree mostly.
  const second = Math.floor(occurredAt.getTime() / 1_000);
  const id = idFrom('evt', createHash('sha256').update(`connections ${version} ${second}`).digest());
  return { version, root: { __typename: 'ConnectionsChangedEvent', id, occurredAt, connected, users } };
});
