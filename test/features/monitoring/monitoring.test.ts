import { startLiveledger, type Visitor, type World } from '../../../src/testing';
import { Peer, type Frame } from '../../transport/peer';

const CONNECTIONS = `query ($userId: ID, $first: Int, $after: Cursor) {
  connections(userId: $userId, first: $first, after: $after) {
    nodes { id user { id } node transport connectedAt subscriptions delivered userAgent }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Connections {
  readonly connections: {
    readonly nodes: readonly {
      readonly user: { readonly id: string };
      readonly node: string;
      readonly subscriptions: number;
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

const greet = (app: World, visitor: Visitor) => Peer.greet(app.socketUrl, visitor.accessToken);

/** Asks until the answer is as expected: other nodes tell of themselves once a second. */
async function until<Answer>(ask: () => Promise<Answer>, isThere: (answer: Answer) => boolean): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (isThere(answer)) return answer;
  }
}

it('lists who is connected, on all nodes, with what they do', async () => {
  await using first = await startLiveledger();
  await using second = await startLiveledger({ database: first.database });
  const [admin, ann, bob] = await Promise.all([first.as('admin'), first.signUp(), first.signUp()]);
  await using one = await greet(first, ann);
  await using two = await greet(second, ann);
  await using three = await greet(second, bob);
  await three.ask('{ __typename }');
  expect([one, two].map(({ ws }) => ws.readyState)).toEqual([1, 1]);

  const ask = (variables: object) => admin.query<Connections>(CONNECTIONS, variables);
  const all = await until(
    () => ask({}),
    ({ connections }) => connections.nodes.length === 3,
  );
  expect(new Set(all.connections.nodes.map(({ node }) => node)).size).toBe(2);
  const { connections } = await ask({ userId: ann.id });
  expect(connections.nodes.map(({ user }) => user.id)).toEqual([ann.id, ann.id]);
  const page = await ask({ first: 2 });
  expect(page.connections.pageInfo.hasNextPage).toBe(true);
  expect((await ask({ first: 2, after: page.connections.pageInfo.endCursor })).connections.nodes).toHaveLength(1);

  const nodes = await admin.query(
    '{ liveNodes { id startedAt connections subscriptions deliveredPerSecond healthy } }',
  );
  expect(nodes).toMatchObject({ liveNodes: [{ healthy: true }, { healthy: true }] });
});

it('forgets those who have gone, and a node that has stopped', async () => {
  await using first = await startLiveledger();
  const [admin, ann] = await Promise.all([first.as('admin'), first.signUp()]);
  const listed = () => admin.query<Connections>(CONNECTIONS);
  {
    await using second = await startLiveledger({ database: first.database });
    await using peer = await greet(second, ann);
    expect(peer.ws.readyState).toBe(1);
    await until(listed, ({ connections }) => connections.nodes.length === 1);
  }
  await until(listed, ({ connections }) => connections.nodes.length === 0);
  const { liveNodes } = await admin.query<{ liveNodes: object[] }>('{ liveNodes { id } }');
  expect(liveNodes).toHaveLength(1);
});

it('tells admins at once how many are connected, and then when it changes; nobody else', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = await Promise.all([app.as('admin'), app.signUp()]);
  await using watching = await greet(app, admin);
  const query = 'subscription { connectionsChanged { id occurredAt connected users } }';
  expect(await watching.watch('1', query)).toEqual({ type: 'ping', payload: { subscribed: '1' } });
  const figures = ({ payload }: Frame) =>
    (payload as { data: { connectionsChanged: { connected: number; users: number } } }).data.connectionsChanged;
  const first = await watching.next();
  expect(first.payload).not.toHaveProperty('extensions');
  let now = figures(first);
  {
    await using one = await greet(app, ann);
    await using two = await greet(app, ann);
    expect([one, two].map(({ ws }) => ws.readyState)).toEqual([1, 1]);
    while (now.connected !== 3) now = figures(await watching.next());
    expect(now.users).toBe(2);
  }
  while (now.connected !== 1) now = figures(await watching.next());

  await using stranger = await greet(app, ann);
  expect(await stranger.ask(query)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  for (const field of ['connections { nodes { id } }', 'liveNodes { id }'])
    expect((await ann.refusal(`{ ${field} }`)).code).toBe('FORBIDDEN');
});
