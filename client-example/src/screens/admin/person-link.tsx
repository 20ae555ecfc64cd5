import { Link } from '../../router';

/** A name that leads to all that an admin can see and do about somebody. */
export function PersonLink({
  person,
  outside = 'the outside',
}: {
  readonly person: { readonly id: string; readonly displayName: string } | null;
  readonly outside?: string;
}) {
  if (person === null) return <span className="dim">{outside}</span>;
  return (
    <Link href={`/app/admin/users?id=${person.id}`} className="name-link">
      {person.displayName}
    </Link>
  );
}
