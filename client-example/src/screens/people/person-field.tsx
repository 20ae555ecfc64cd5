import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { demoPerson, type DemoPerson } from '../../session/demo';
import type { PersonaName } from '../../personas';

export interface PersonFieldProps {
  readonly label: string;
  /** Whom it is filled in with where there are demo accounts. */
  readonly account: PersonaName;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Somebody by his id, which he finds in his settings: there is no list of all people. */
export function PersonField({ label, account, value, onChange }: PersonFieldProps) {
  const [known, setKnown] = useState<DemoPerson | null>(null);
  useEffect(() => {
    let isOver = false;
    void demoPerson(account).then((person) => {
      if (isOver || !person) return;
      setKnown(person);
      onChange(person.id);
    });
    return () => {
      isOver = true;
    };
  }, [account]);
  return (
    <TextInput
      label={label}
      description={known !== null && known.id === value ? known.displayName : 'An id that begins with usr_'}
      required
      pattern="usr_[0-9a-z]{26}"
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.trim())}
    />
  );
}
