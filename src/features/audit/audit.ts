import { newId } from '../../base/ids';
import type { Viewer } from '../../base/viewer';
import type { Sql } from '../../db/sql';
import type { Move } from '../../live/moves/move';
import { writer } from '../../live/moves/writer';
import type { Tx } from '../../live/transact';

interface Entry {
  readonly id: string;
  readonly actorId: string;
  readonly action: string;
  readonly subjectId: string | null;
  readonly details: string | null;
}

/** Called within the transaction of every act of an admin: what is not in the log has not been done. */
export async function audit(
  tx: Tx,
  actor: Viewer,
  action: string,
  subjectId: string | null,
  /** Why, or what exactly. */
  details: string | null = null,
): Promise<void> {
  await write(tx, [entryOf(actor, action, subjectId, details)]);
}

/** The same for a move, which may share its transaction; when nothing can refuse it any more. */
export function auditMove(
  move: Move,
  actor: Viewer,
  action: string,
  subjectId: string | null,
  details: string | null = null,
): void {
  move.write(auditEntries, entryOf(actor, action, subjectId, details));
}

const auditEntries = writer<Entry>({ name: 'audit entries', write });

function entryOf({ id: actorId }: Viewer, action: string, subjectId: string | null, details: string | null): Entry {
  return { id: newId('aud'), actorId, action, subjectId, details };
}

async function write(tx: Sql, entries: readonly Entry[]): Promise<void> {
  await tx.query(
    `INSERT INTO audit_entry (id, actor_id, action, subject_id, details)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])`,
    [
      entries.map(({ id }) => id),
      entries.map(({ actorId }) => actorId),
      entries.map(({ action }) => action),
      entries.map(({ subjectId }) => subjectId),
      entries.map(({ details }) => details),
    ],
  );
}
