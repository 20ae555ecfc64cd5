import type { PersonaName } from '../../personas';
import { Link } from '../../router';

export interface WriteToProps {
  readonly persona: PersonaName;
  readonly person: { readonly id: string; readonly displayName: string };
  /** The booking. */
  readonly about: string;
}

export function WriteTo({ persona, person, about }: WriteToProps) {
  return <Link href={`/app/${persona}/messages?to=${person.id}&about=${about}`}>Write to {person.displayName}</Link>;
}
