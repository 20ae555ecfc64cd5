import type { AuditLogQuery } from '../../gql/types';
import { words } from '../../ui/badge';
import { Link } from '../../router';
import { Time } from '../../ui/time';
import { PersonLink } from './person-link';

export type AuditEntry = AuditLogQuery['auditLog']['nodes'][number];

export function AuditRow({ entry }: { readonly entry: AuditEntry }) {
  const { action, actor, subjectId, details, at } = entry;
  return (
    <li>
      <div className="list-main">
        <div>
          <strong>{actionWords(action)}</strong> {subjectId !== null && <Subject id={subjectId} />}
        </div>
        {details !== null && <div>“{details}”</div>}
        <div className="dim">
          <Time at={at} /> · by <PersonLink person={actor} outside="the server" />
        </div>
      </div>
    </li>
  );
}

function Subject({ id }: { readonly id: string }) {
  if (!id.startsWith('usr_')) return <code>{id}</code>;
  return (
    <Link href={`/app/admin/users?id=${id}`} className="name-link">
      <code>{id}</code>
    </Link>
  );
}

/** `suspendUser` as a person reads it. */
export function actionWords(action: string): string {
  return words(action.replace(/([a-z])([A-Z])/g, '$1_$2'));
}
