import { skipToken, useQuery } from '@apollo/client/react';
import { Button, Input, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { PersonaName } from '../../personas';
import { demoPerson } from '../../session/demo';
import { ShortId } from '../../ui/short-id';
import { PERSON_NAME } from './people.documents';

export interface PersonFieldProps {
  readonly label: string;
  /** Whom it is filled in with where there are demo accounts. */
  readonly account: PersonaName;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

const idShape = /^usr_[0-9a-z]{26}$/;

/** Somebody by his id, which he finds in his settings: there is no list of all people. Whoever it is, is shown by name. */
export function PersonField({ label, account, value, onChange }: PersonFieldProps) {
  const [isChanging, setChanging] = useState(false);
  const { data } = useQuery(PERSON_NAME, idShape.test(value) ? { variables: { id: value } } : skipToken);
  useEffect(() => {
    let isOver = false;
    void demoPerson(account).then((person) => {
      if (!isOver && person) onChange(person.id);
    });
    return () => {
      isOver = true;
    };
  }, [account]);

  if (data?.user?.id === value)
    return (
      <Input.Wrapper
        role="group"
        aria-label={label}
        label={label}
        labelElement="div"
        description={<ShortId id={value} />}
        descriptionProps={{ component: 'div' }}
      >
        <div className="person-chosen">
          <span className="list-main">{data.user.displayName}</span>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Another ${label.toLowerCase()}`}
            onClick={() => {
              setChanging(true);
              onChange('');
            }}
          >
            Change
          </Button>
        </div>
      </Input.Wrapper>
    );
  return (
    <TextInput
      label={label}
      description="The id in the settings of whoever is meant; it begins with usr_"
      error={data?.user === null && 'There is nobody with this id.'}
      required
      pattern="usr_[0-9a-z]{26}"
      autoComplete="off"
      autoFocus={isChanging}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.trim())}
    />
  );
}
