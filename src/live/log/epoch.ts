import { createHash } from 'node:crypto';
import type { Sql } from '../../db/sql';

/**
 * Tells one life of a log from another: a cursor of a database that was restored from a backup, or of a server that another one was
 * promoted over, speaks of numbers that may mean other facts now.
 */
export async function readEpoch(sql: Sql): Promise<string> {
  const [row] = await sql.query<{ marks: string }>(
    `SELECT concat_ws(' ', seed, (SELECT system_identifier FROM pg_control_system()), (SELECT timeline_id FROM pg_control_checkpoint()),
                      (SELECT oid FROM pg_database WHERE datname = current_database())) AS marks FROM log`,
  );
  if (!row) throw new Error('The log must have its one row.');
  return createHash('sha256').update(row.marks).digest('base64url').slice(0, 8);
}
