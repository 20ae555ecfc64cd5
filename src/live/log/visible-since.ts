/**
 * The rows of the log that have become visible since a snapshot, for a FROM: written by transactions that had not begun then, or were under way.
 * Each half is one range of the index. The upper bound leaves nothing out; without it the planner, who has no figures of rows
 * so new, expects a third of the log to be meant, and reads all of it.
 */
export function visibleSince(snapshot: string): string {
  return `(
    SELECT * FROM event
     WHERE xid >= pg_snapshot_xmax(${snapshot}::pg_snapshot) AND xid < pg_snapshot_xmax(pg_current_snapshot())
    UNION ALL
    SELECT * FROM event WHERE xid = ANY (ARRAY(SELECT pg_snapshot_xip(${snapshot}::pg_snapshot)))
  )`;
}
