import { newId } from '../../base/ids';
import type { Viewer } from '../../base/viewer';
import type { Tx } from '../../live/transact';

/** Called within the transaction of every act of an admin: what is not in the log has not been done. */
export async function audit(
  tx: Tx,
  { id: actorId }: Viewer,
  action: string,
  subjectId: string | null,
  /** Why, or what exactly. */
  details: string | null = null,
): Promise<void> {
  await tx.query('INSERT INTO audit_entry (id, actor_id, action, subject_id, details) VALUES ($1, $2, $3, $4, $5)', [
    newId('aud'),
    actorId,
    action,
    subjectId,
    details,
  ]);
}
