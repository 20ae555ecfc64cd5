import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Amount } from '../../ui/amount';
import { Badge } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { LineChart } from '../../ui/line-chart';
import { Loaded } from '../../ui/loaded';
import { plus } from '../../ui/money';
import { Page, Section } from '../../ui/page';
import { Time, useNow } from '../../ui/time';
import './admin.css';
import { NODES } from './admin.documents';
import { Choice } from './choice';
import { Connections } from './connections';
import { counted } from '../../ui/counted';
import { NodeName } from './node-name';
import { useMovements, type Movement } from './movements';
import { useConnected } from './use-connected';

/** What a node sends in a second changes all the time, and is no event; so it is asked for. */
const askEveryMs = 2_000;

/** How much is going on, where, and who is connected. */
export default function Live() {
  const nodes = useQuery(NODES, { pollInterval: askEveryMs, skipPollAttempt: () => document.hidden });
  const connected = useConnected();
  const movements = useMovements();
  const now = useNow(5_000);
  const lastMinute = movements.filter(({ occurredAt }) => now - Date.parse(occurredAt) < 60_000);
  const live = nodes.data?.liveNodes ?? [];
  return (
    <Page title="Live figures">
      <div className="figures">
        <Figure name="Connections" value={connected?.connected} />
        <Figure name="People" value={connected?.users} />
        <Figure
          name="Subscriptions"
          value={nodes.data && live.reduce((sum, { subscriptions }) => sum + subscriptions, 0)}
        />
        <Figure
          name="Sent a second"
          value={nodes.data && Number(live.reduce((sum, node) => sum + node.deliveredPerSecond, 0).toFixed(1))}
        />
        <Figure name="Moves in a minute" value={lastMinute.length} />
      </div>
      <Volume movements={movements} now={now} />
      <Section title="Nodes">
        <Loaded of={nodes} rows={2} height={60}>
          {({ liveNodes }) => (
            <ul className="list" aria-label="Nodes">
              {liveNodes.map((node) => (
                <li key={node.id}>
                  <div className="list-main">
                    <div>
                      <NodeName id={node.id} />{' '}
                      <Badge tone={node.healthy ? 'good' : 'bad'}>{node.healthy ? 'Healthy' : 'Not heard of'}</Badge>
                    </div>
                    <div className="dim">
                      since <Time at={node.startedAt} />
                    </div>
                  </div>
                  <div className="dim" style={{ textAlign: 'right' }}>
                    {counted(node.connections, 'connection')}
                    <br />
                    {counted(node.subscriptions, 'subscription')}
                    <br />
                    {node.deliveredPerSecond.toFixed(1)} a second
                  </div>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </Section>
      <Connections />
    </Page>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: number | undefined }) {
  return (
    <div className="card figure">
      {name}
      <strong>{value ?? '–'}</strong>
    </div>
  );
}

/** Amounts of different currencies are never added up. */
function Volume({ movements, now }: { readonly movements: readonly Movement[]; readonly now: number }) {
  const currencies = [...new Set(movements.map(({ amount }) => amount.currency))].sort();
  const [chosen, setChosen] = useState<string | null>(null);
  const currency = currencies.find((one) => one === chosen) ?? currencies[0];
  const ofIt = movements.filter(({ amount }) => amount.currency === currency);
  const total = ofIt.reduce((sum, { amount }) => plus(sum, amount.amount), '0.00');
  return (
    <Section
      title="Moved, by the minute"
      aside={
        currencies.length > 1 &&
        currency !== undefined && (
          <Choice
            label="Currency"
            value={currency}
            options={currencies.map((value) => ({ value, label: value }))}
            onChange={setChosen}
          />
        )
      }
    >
      {currency === undefined ? (
        <Empty title="Nothing has moved since you came">
          As soon as anybody pays, it is counted here, by the minute and currency.
        </Empty>
      ) : (
        <>
          <p style={{ marginTop: 0 }}>
            <Amount of={{ amount: total, currency }} big />
          </p>
          <LineChart
            label={`Moved in ${currency} by the minute`}
            points={byMinute(ofIt, now)}
            unit={currency}
            height={110}
          />
        </>
      )}
    </Section>
  );
}

const minutes = 15;

function byMinute(movements: readonly Movement[], now: number): readonly { at: string; amount: string }[] {
  const last = Math.floor(now / 60_000);
  return Array.from({ length: minutes }, (_, index) => {
    const minute = last - minutes + 1 + index;
    const amount = movements
      .filter(({ occurredAt }) => Math.floor(Date.parse(occurredAt) / 60_000) === minute)
      .reduce((sum, movement) => plus(sum, movement.amount.amount), '0.00');
    return { at: new Date(minute * 60_000).toISOString(), amount };
  });
}
