import { isId } from '../../base/ids';
import { Role } from '../../base/role';
import type { Connection } from '../../graphql/pages/connection';
import { toConnection } from '../../graphql/pages/connection';
import { readPage } from '../../graphql/pages/read-page';
import { Where } from '../../graphql/pages/where';
import type { Context } from '../../live/context';
import type { AuditLogArgs } from './audit-log.args';
import { AuditEntry } from './audit-entry.entity';

type Row = Pick<AuditEntry, 'id' | 'actorId' | 'action' | 'subjectId' | 'details' | 'at'>;

/** The newest first. */
export async function listAuditEntries(
  ctx: Context,
  { actorId, ...page }: AuditLogArgs,
): Promise<Connection<AuditEntry>> {
  const where = new Where();
  if (typeof actorId === 'string') where.and('actor_id = ?', actorId);
  const list = {
    name: 'audit',
    columns: 'id, actor_id AS "actorId", action, subject_id AS "subjectId", details, at',
    from: 'audit_entry',
    where,
    keys: [{ column: 'id', type: 'text' }],
    direction: 'DESC',
  } as const;
  const found = await readPage<Row>(ctx.db, list, page);
  return toConnection(found, (row) => Object.assign(new AuditEntry(), row));
}

export async function findAuditEntry(ctx: Context, id: string): Promise<AuditEntry | null> {
  if (ctx.viewerIfAny?.has(Role.ADMIN) !== true || !isId('aud', id)) return null;
  return ctx.db.entities.findOneBy(AuditEntry, { id });
}
