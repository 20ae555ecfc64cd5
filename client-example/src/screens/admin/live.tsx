import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useHeard } from '../../live/feed';
import { useAct } from '../../live/use-act';
import { Badge } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Page, Section } from '../../ui/page';
import { Time } from '../../ui/time';
import { CONNECTIONS, DISCONNECT, LIVE_NODES } from './admin.documents';
import { connectionsHeard } from './admin.feeds';

/** Who is connected, and where. */
export default function Live() {
  const nodes = useQuery(LIVE_NODES, { pollInterval: 5_000 });
  const connections = useQuery(CONNECTIONS);
  const disconnect = useAct(DISCONNECT);
  const [now, setNow] = useState<{ readonly connected: number; readonly users: number } | null>(null);
  useHeard(connectionsHeard, ({ connectionsChanged: { connected, users } }) => setNow({ connected, users }));
  return (
    <Page
      title="Live"
      actions={now && <Badge tone="good">{`${now.connected} connections of ${now.users} people`}</Badge>}
    >
      <Section title="Nodes">
        <Loaded of={nodes} rows={1} height={60}>
          {({ liveNodes }) => (
            <ul className="list">
              {liveNodes.map((node) => (
                <li key={node.id}>
                  <div className="list-main">
                    <code>{node.id}</code>
                    <div className="dim">
                      since <Time at={node.startedAt} /> · {node.connections} connections · {node.subscriptions}{' '}
                      subscriptions · {node.deliveredPerSecond.toFixed(1)} events a second
                    </div>
                  </div>
                  <Badge tone={node.healthy ? 'good' : 'bad'}>{node.healthy ? 'Healthy' : 'Not healthy'}</Badge>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </Section>
      <Section title="Connections">
        {disconnect.error !== null && <Failure error={disconnect.error} />}
        <Loaded of={connections} rows={5}>
          {({ connections: { nodes: open, pageInfo } }) => (
            <>
              {open.length === 0 && (
                <Empty title="Nobody is connected">Whoever opens a page appears here at once.</Empty>
              )}
              <ul className="list" aria-label="Connections">
                {open.map(({ id, user, node, transport, connectedAt, subscriptions, delivered }) => (
                  <li key={id}>
                    <div className="list-main">
                      {user.displayName} <Badge>{transport}</Badge>
                      <div className="dim">
                        <code>{node}</code> · since <Time at={connectedAt} /> · {subscriptions} subscriptions,{' '}
                        {delivered} events
                      </div>
                    </div>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={`Disconnect ${user.displayName}`}
                      onClick={() => void disconnect.run({ userId: user.id, reason: 'By an admin' })}
                    >
                      Disconnect
                    </Button>
                  </li>
                ))}
              </ul>
              <More page={pageInfo} onMore={(after) => connections.fetchMore({ variables: { after } })} />
            </>
          )}
        </Loaded>
      </Section>
    </Page>
  );
}
