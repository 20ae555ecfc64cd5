import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { go, Link, useLocation } from '../../router';
import { Empty } from '../../ui/empty';
import { Page, Section } from '../../ui/page';
import './admin.css';
import { ALL_PAYMENTS, CONNECTIONS } from './admin.documents';
import { Person } from './person';
import { useConnected } from './use-connected';

interface Known {
  readonly id: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly isHere: boolean;
}

const idShape = /^usr_[0-9a-z]{26}$/;

/** Anybody by his id; whoever is here or has moved money just now by his name or e-mail as well. */
export default function Users() {
  const { searchParams } = useLocation();
  const id = searchParams.get('id');
  const [text, setText] = useState('');
  const known = useKnown();
  const wanted = text.trim().toLowerCase();
  const found = known.filter(({ id: one, displayName, email }) =>
    `${displayName} ${email ?? ''} ${one}`.toLowerCase().includes(wanted),
  );
  const find = (value: string): void => {
    setText(value);
    if (idShape.test(value.trim())) go(`/app/admin/users?id=${value.trim()}`);
  };
  return (
    <Page title="Users">
      <div className="two">
        <Section title="Find somebody">
          <TextInput
            type="search"
            label="Id, name or e-mail"
            description="By id anybody; by name and e-mail those who are connected or have moved money lately."
            value={text}
            onChange={(event) => find(event.currentTarget.value)}
          />
          {found.length === 0 && (
            <div style={{ marginTop: 12 }}>
              <Empty title="Nobody of whom we know">
                {wanted === ''
                  ? 'Whoever connects appears here by himself.'
                  : 'Paste the whole id, which begins with usr_.'}
              </Empty>
            </div>
          )}
          <ul className="list" aria-label="People" style={{ marginTop: 8, maxHeight: 420, overflowY: 'auto' }}>
            {found.map((person) => (
              <li key={person.id}>
                <div className="list-main">
                  <Link
                    href={`/app/admin/users?id=${person.id}`}
                    className="name-link"
                    {...(person.id === id && { 'aria-current': 'true' as const })}
                  >
                    {person.displayName}
                  </Link>
                  {person.email !== null && <div className="dim">{person.email}</div>}
                </div>
                {person.isHere && <span className="dim">here now</span>}
              </li>
            ))}
          </ul>
        </Section>
        {id === null ? (
          <Empty title="Nobody is chosen">
            Choose somebody, or follow a name from any other screen: roles, connections and what admins did stand here.
          </Empty>
        ) : (
          <Person key={id} id={id} />
        )}
      </div>
    </Page>
  );
}

function useKnown(): readonly Known[] {
  const connections = useQuery(CONNECTIONS, { variables: { userId: null } });
  useConnected(() => void connections.refetch());
  const payments = useQuery(ALL_PAYMENTS);
  const known = new Map<string, Known>();
  for (const { user } of connections.data?.connections.nodes ?? []) known.set(user.id, { ...user, isHere: true });
  for (const person of (payments.data?.payments.nodes ?? []).flatMap(({ payer, payee }) => [payer, payee])) {
    if (person !== null && !known.has(person.id)) known.set(person.id, { ...person, email: null, isHere: false });
  }
  return [...known.values()].sort((a, b) => a.displayName.localeCompare(b.displayName));
}
