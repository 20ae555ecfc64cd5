import { useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useEffect, useState, type SubmitEvent } from 'react';
import { personas } from '../../personas';
import { demoPerson } from '../../session/demo';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { Page, Section } from '../../ui/page';
import { USER_BY_ID } from './admin.documents';
import { OneUser } from './one-user';

interface Known {
  readonly id: string;
  readonly displayName: string;
}

export default function Users() {
  const [text, setText] = useState('');
  const [id, setId] = useState<string | null>(null);
  const [known, setKnown] = useState<readonly Known[]>([]);
  useEffect(() => {
    let isOver = false;
    const others = personas.filter(({ name }) => name !== 'admin');
    void Promise.all(others.map(({ name }) => demoPerson(name))).then((found) => {
      if (!isOver) setKnown(found.filter((person) => person !== null));
    });
    return () => {
      isOver = true;
    };
  }, []);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setId(text.trim());
  };
  return (
    <Page title="Users">
      <Section title="Whom">
        <form onSubmit={submit} style={{ display: 'flex', gap: 8, alignItems: 'end', flexWrap: 'wrap' }}>
          <TextInput
            label="User id"
            placeholder="usr_…"
            required
            autoComplete="off"
            value={text}
            style={{ flex: '1 1 220px' }}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit">Find</Button>
        </form>
        {known.length > 0 && (
          <div
            style={{ display: 'flex', flexWrap: 'wrap', gap: 6, marginTop: 10 }}
            role="group"
            aria-label="Demo people"
          >
            {known.map((person) => (
              <Button
                key={person.id}
                size="xs"
                variant={person.id === id ? 'filled' : 'default'}
                onClick={() => setId(person.id)}
              >
                {person.displayName}
              </Button>
            ))}
          </div>
        )}
      </Section>
      {id !== null && <Found key={id} id={id} />}
    </Page>
  );
}

function Found({ id }: { readonly id: string }) {
  const user = useQuery(USER_BY_ID, { variables: { id } });
  return (
    <Loaded of={user} rows={3}>
      {({ user: found }) => (found ? <OneUser user={found} /> : <Empty title="There is nobody with this id" />)}
    </Loaded>
  );
}
