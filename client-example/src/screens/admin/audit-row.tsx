import type { AuditLogQuery } from '../../gql/types';
import { words } from '../../ui/badge';
import { ShortId } from '../../ui/short-id';
import { Time } from '../../ui/time';
import { AuditSubject } from './audit-subject';
import { PersonLink } from './person-link';

export type AuditEntry = AuditLogQuery['auditLog']['nodes'][number];

export function AuditRow({ entry }: { readonly entry: AuditEntry }) {
  const { action, actor, subjectId, details, at } = entry;
  return (
    <li>
      <div className="list-main">
        <div>
          <strong>{actionWords(action)}</strong> {subjectId !== null && <AuditSubject id={subjectId} />}
        </div>
        {details !== null && <div>{action === 'setUserRoles' ? roles(details) : `“${details}”`}</div>}
        <div className="dim">
          <Time at={at} /> · by <PersonLink person={actor} outside="the server" />
          {subjectId !== null && (
            <>
              {' '}
              · <ShortId id={subjectId} />
            </>
          )}
        </div>
      </div>
    </li>
  );
}

/** `SELLER BILLER` as a person reads it. */
function roles(details: string): string {
  return details.split(' ').map(words).join(', ');
}

/** `suspendUser` as a person reads it. */
export function actionWords(action: string): string {
  return words(action.replace(/([a-z])([A-Z])/g, '$1_$2'));
}
