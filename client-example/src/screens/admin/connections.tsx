import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ConnectionsQuery } from '../../gql/types';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Section } from '../../ui/page';
import { Time } from '../../ui/time';
import './admin.css';
import { CONNECTIONS } from './admin.documents';
import { Choice } from './choice';
import { counted } from '../../ui/counted';
import { NodeName } from './node-name';
import { PersonLink } from './person-link';
import { useConnected } from './use-connected';
import { browserOf } from './user-agent';

type Connection = ConnectionsQuery['connections']['nodes'][number];

const groupings = [
  { value: 'user', label: 'By user' },
  { value: 'node', label: 'By node' },
] as const;

/** Everybody who is connected, by the person or by the node. */
export function Connections() {
  const connections = useQuery(CONNECTIONS, { variables: { userId: null } });
  useConnected(() => void connections.refetch());
  const [by, setBy] = useState<'user' | 'node'>('user');
  return (
    <Section title="Connections" aside={<Choice label="Grouped" value={by} options={groupings} onChange={setBy} />}>
      <Loaded of={connections} rows={5} height={72}>
        {({ connections: { nodes, pageInfo } }) => (
          <>
            {nodes.length === 0 && (
              <Empty title="Nobody is connected">Whoever opens the app appears here within a second.</Empty>
            )}
            {groups(nodes, by).map(([key, group]) => (
              <section key={key} aria-label={by === 'node' ? `Node ${key}` : group[0]?.user.displayName}>
                <h3 style={{ fontSize: 15, margin: '14px 0 0' }}>
                  {by === 'node' || !group[0] ? <NodeName id={key} /> : <PersonLink person={group[0].user} />}{' '}
                  <span className="dim">{counted(group.length, 'connection')}</span>
                </h3>
                <ul className="list" aria-label="Connections">
                  {group.map((connection) => (
                    <ConnectionRow key={connection.id} connection={connection} />
                  ))}
                </ul>
              </section>
            ))}
            <More page={pageInfo} onMore={(after) => connections.fetchMore({ variables: { after } })} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

/** In the order of the list, the newest first. */
function groups(
  nodes: readonly Connection[],
  by: 'user' | 'node',
): readonly (readonly [string, readonly Connection[]])[] {
  const found = new Map<string, Connection[]>();
  for (const connection of nodes) {
    const key = by === 'user' ? connection.user.id : connection.node;
    const group = found.get(key) ?? [];
    group.push(connection);
    found.set(key, group);
  }
  return [...found];
}

export function ConnectionRow({ connection }: { readonly connection: Connection }) {
  const { user, node, transport, connectedAt, subscriptions, delivered, userAgent } = connection;
  return (
    <li>
      <div className="list-main">
        <div>
          {user.displayName} · {transport === 'SSE' ? 'HTTP stream' : 'WebSocket'}
          {userAgent !== null && ` · ${browserOf(userAgent)}`}
        </div>
        <div className="dim">
          <NodeName id={node} /> · since <Time at={connectedAt} />
        </div>
      </div>
      <div className="dim" style={{ textAlign: 'right', whiteSpace: 'nowrap' }}>
        {subscriptions} open
        <br />
        {delivered} sent
      </div>
    </li>
  );
}
