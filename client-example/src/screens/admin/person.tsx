import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PersonPartsFragment, Role } from '../../gql/types';
import { useAct } from '../../live/use-act';
import { useSession } from '../../session/use-session';
import { Badge } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/page';
import { ShortId } from '../../ui/short-id';
import { Time } from '../../ui/time';
import { AUDIT_LOG, CONNECTIONS, PERSON_BY_ID, SET_ROLES } from './admin.documents';
import { AdjustBalance } from './adjust-balance';
import { AuditRow } from './audit-row';
import { ConnectionRow } from './connections';
import { Moderate } from './moderate';
import { RoleChecks } from './role-checks';
import { useConnected } from './use-connected';

/** All about one person, and what an admin can do about it. */
export function Person({ id }: { readonly id: string }) {
  const person = useQuery(PERSON_BY_ID, { variables: { id } });
  const connections = useQuery(CONNECTIONS, { variables: { userId: id } });
  const log = useQuery(AUDIT_LOG, { variables: { actorId: null } });
  useConnected(() => void connections.refetch());
  const acts = log.data?.auditLog.nodes.filter(({ subjectId }) => subjectId === id) ?? [];
  const last = acts.find(({ action }) => action === 'suspendUser' || action === 'reinstateUser');
  const isSuspended = last?.action === 'suspendUser';
  const { user: viewer } = useSession();
  const again = (): void => {
    void log.refetch();
    void connections.refetch();
  };

  return (
    <div>
      <Loaded of={person} rows={3}>
        {({ user }) =>
          user === null ? (
            <Empty title="There is nobody with this id">Paste the whole id, which begins with usr_.</Empty>
          ) : (
            <>
              <Section title={user.displayName} aside={isSuspended && <Badge tone="bad">Suspended</Badge>}>
                <About person={user} />
                <Roles key={user.roles.join()} person={user} onDone={again} />
              </Section>
              {user.id !== viewer.id && <Moderate id={id} isSuspended={isSuspended} onDone={again} />}
              <AdjustBalance userId={id} onDone={again} />
            </>
          )
        }
      </Loaded>
      {person.data?.user && (
        <>
          <Section title="Connections">
            <Loaded of={connections} rows={2}>
              {({ connections: { nodes } }) => (
                <>
                  {nodes.length === 0 && <Empty title="Not connected">Appears here as soon as this person is.</Empty>}
                  <ul className="list" aria-label="Connections">
                    {nodes.map((connection) => (
                      <ConnectionRow key={connection.id} connection={connection} />
                    ))}
                  </ul>
                </>
              )}
            </Loaded>
          </Section>
          <Section title="What admins did">
            {acts.length === 0 && <Empty title="Nothing lately">What you do here is written down here.</Empty>}
            <ul className="list" aria-label="Acts">
              {acts.map((entry) => (
                <AuditRow key={entry.id} entry={entry} />
              ))}
            </ul>
          </Section>
        </>
      )}
    </div>
  );
}

function About({ person }: { readonly person: PersonPartsFragment }) {
  return (
    <div className="dim" style={{ marginBottom: 12, overflowWrap: 'anywhere' }}>
      {person.email !== null && <div>{person.email}</div>}
      {person.walletAddress !== null && (
        <div>
          wallet <ShortId id={person.walletAddress} />
        </div>
      )}
      <div>
        <ShortId id={person.id} />
      </div>
      <div>
        here since <Time at={person.createdAt} dayOnly />
      </div>
    </div>
  );
}

function Roles({ person, onDone }: { readonly person: PersonPartsFragment; readonly onDone: () => void }) {
  const [roles, setRoles] = useState<readonly Role[]>(person.roles);
  const set = useAct(SET_ROLES);
  const isChanged = [...roles].sort().join() !== [...person.roles].sort().join();
  const save = async (): Promise<void> => {
    if (await set.run({ userId: person.id, roles })) onDone();
  };
  return (
    <>
      <RoleChecks label="Roles" value={roles} onChange={setRoles} />
      {set.error !== null && <Failure error={set.error} />}
      <Button
        mt="xs"
        size="xs"
        variant="default"
        disabled={!isChanged || roles.length === 0}
        loading={set.busy}
        onClick={() => void save()}
      >
        Save the roles
      </Button>
    </>
  );
}
