import type { Sql } from '../../db/sql';
import { visibleSince } from '../log/visible-since';

export interface Unhandled {
  readonly id: string;
  readonly topic: string;
  readonly text: string;
  readonly occurredAt: Date;
}

interface Row extends Partial<Unhandled> {
  readonly now: string;
  readonly own: string;
}

/** What became visible since the follower's snapshot and was not handled yet, oldest first. */
export const findStatement = {
  name: 'find_unhandled',
  text: `
    SELECT pg_current_snapshot()::text AS now, pg_current_xact_id()::text AS own,
           found.id, found.topic, found.text, found."occurredAt"
      FROM (VALUES (true)) AS always (here)
      LEFT JOIN (
        SELECT e.id, e.topic, e.payload::text AS text, e.occurred_at AS "occurredAt", e.recorded_at, e.stream, e.seq
          FROM ${visibleSince('$3')} AS e
         WHERE e.lead AND e.topic = ANY ($2)
           AND NOT EXISTS (SELECT FROM follower_done d WHERE d.follower = $1 AND d.fact_id = e.id)
         ORDER BY e.recorded_at, e.stream, e.seq
         LIMIT $4
      ) AS found ON true
     ORDER BY found.recorded_at, found.stream, found.seq`,
};

/** How far a follower has come, and its lock: whoever holds the row works, the others let it. */
export class FollowerRow {
  private constructor(
    private readonly sql: Sql,
    private readonly name: string,
    private readonly snapshot: string,
  ) {}

  static async create(sql: Sql, name: string): Promise<void> {
    await sql.query('INSERT INTO follower (name, snapshot) VALUES ($1, pg_current_snapshot()) ON CONFLICT DO NOTHING', [
      name,
    ]);
  }

  /** Null when another node is at work. */
  static async lock(sql: Sql, name: string): Promise<FollowerRow | null> {
    const [row] = await sql.query<{ snapshot: string }>(
      'SELECT snapshot::text AS snapshot FROM follower WHERE name = $1 FOR UPDATE SKIP LOCKED',
      [name],
    );
    return row ? new FollowerRow(sql, name, row.snapshot) : null;
  }

  async find(
    topics: readonly string[],
    limit: number,
  ): Promise<{ readonly unhandled: Unhandled[]; readonly now: string }> {
    const rows = await this.sql.query<Row>(findStatement, [this.name, topics, this.snapshot, limit]);
    const [first] = rows;
    if (!first) throw new Error('There is always a row with the snapshot.');
    const unhandled = rows.flatMap(({ id, topic, text, occurredAt }) =>
      id && topic && text && occurredAt ? [{ id, topic, text, occurredAt }] : [],
    );
    return { unhandled, now: withOwn(first.now, first.own) };
  }

  /** Some of what there was; the rest is found again. */
  async markHandled(ids: readonly string[]): Promise<void> {
    await this.sql.query('INSERT INTO follower_done (follower, fact_id) SELECT $1, unnest($2::text[])', [
      this.name,
      ids,
    ]);
  }

  /** All that was visible then has been handled. */
  async moveTo(snapshot: string): Promise<void> {
    await this.sql.query(
      `WITH moved AS (UPDATE follower SET snapshot = $2::pg_snapshot, moved_at = now() WHERE name = $1)
       DELETE FROM follower_done WHERE follower = $1`,
      [this.name, snapshot],
    );
  }
}

/** A snapshot leaves out the transaction that takes it; what that one records is still to come for others. */
export function withOwn(snapshot: string, own: string): string {
  const [xmin = '', xmax = '', list = ''] = snapshot.split(':');
  if (BigInt(own) >= BigInt(xmax)) return snapshot;
  const underway = [...new Set([...list.split(',').filter(Boolean), own])].map(BigInt);
  underway.sort((a, b) => (a < b ? -1 : 1));
  const least = BigInt(own) < BigInt(xmin) ? own : xmin;
  return `${least}:${xmax}:${underway.join(',')}`;
}
