import { useQuery } from '@apollo/client/react';
import { AUDIT_SUBJECT } from './admin.documents';
import { PersonLink } from './person-link';

/** To whom or to what something was done, by the name that people know it by; what has none is known by its id, which stands in the row anyway. */
export function AuditSubject({ id }: { readonly id: string }) {
  const { data } = useQuery(AUDIT_SUBJECT, { variables: { id } });
  const subject = data?.node;
  if (subject?.__typename === 'User') return <PersonLink person={subject} />;
  if (subject?.__typename === 'Announcement') return <>“{subject.title}”</>;
  return null;
}
