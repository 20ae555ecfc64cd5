import { Client } from 'pg';
import { post, startLiveledger, type Visitor, type World } from '../../src/testing';
import { testDatabaseServer } from '../../src/testing/database-server';
import { DatabaseRoad } from './database-road';
import { Peer } from './peer';
import { firstRefusal } from './refusal';

/** Somebody with all rights over the database server, while a world uses one of its databases. */
class Operator {
  private constructor(
    private readonly client: Client,
    private readonly inside: Client,
    private readonly database: string,
  ) {}

  static async at(app: World): Promise<Operator> {
    const server = await testDatabaseServer();
    const database = app.address && 'database' in app.address ? app.address.database : '';
    const client = new Client({ ...server, database: 'postgres' });
    const inside = new Client({ ...server, database, application_name: 'operator' });
    await Promise.all([client.connect(), inside.connect()]);
    return new Operator(client, inside, database);
  }

  /** From now on every statement that changes a user waits. */
  async holdUsers(): Promise<void> {
    await this.inside.query('BEGIN; LOCK TABLE users IN SHARE MODE');
  }

  async letGo(): Promise<void> {
    await this.inside.query('ROLLBACK');
  }

  async untilSomebodyWaits(): Promise<void> {
    const waits = `SELECT FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'`;
    while ((await this.client.query(waits, [this.database])).rowCount === 0);
  }

  /** Ends the connections of the server, as a restart of the database would. */
  async cut(): Promise<void> {
    await this.client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND application_name = 'liveledger'`,
      [this.database],
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([this.client.end(), this.inside.end()]);
  }
}

const rename = 'mutation { updateProfile(displayName: "Anna") { displayName } }';
const unavailable = {
  code: 'UNAVAILABLE',
  retryAfterMs: 1000,
  message: 'The database is away for a moment. Try again.',
};

it.each([
  ['HTTP', (_: Peer, ann: Visitor) => ann.request(rename)],
  ['a socket', (socket: Peer) => socket.ask(rename)],
])('says over %s that the database went away under a request, and goes on when it is back', async (_, send) => {
  await using app = await startLiveledger();
  await using operator = await Operator.at(app);
  const ann = await app.signUp({ displayName: 'Ann' });
  await using socket = await Peer.greet(app.socketUrl, ann.accessToken);

  await operator.holdUsers();
  const answer = send(socket, ann);
  await operator.untilSomebodyWaits();
  await operator.cut();
  expect(firstRefusal(await answer)).toMatchObject(unavailable);
  await operator.letGo();

  expect(await ann.query('{ viewer { displayName } }')).toEqual({ viewer: { displayName: 'Ann' } });
  expect(await send(socket, ann)).toMatchObject({ data: { updateProfile: { displayName: 'Anna' } } });
});

it('asks whoever comes while the database is away to come again, and lets him in when it is back', async () => {
  await using road = await DatabaseRoad.open();
  await using app = await startLiveledger({ database: road.address });
  const ann = await app.signUp();
  const authorization = { authorization: `Bearer ${ann.accessToken}` };
  const greet = async () => {
    const peer = await Peer.open(app.socketUrl);
    peer.send({ type: 'connection_init', payload: { token: ann.accessToken } });
    return peer;
  };

  road.block();

  const refused = await post(app.graphqlUrl, { query: '{ viewer { id } }' }, authorization);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
  expect(firstRefusal(refused.body)).toEqual({ ...unavailable, requestId: refused.headers.get('x-request-id') });
  const session = await post(`${app.url}/demo/session`, { account: 'vendor' });
  expect([session.status, firstRefusal(session.body).code]).toEqual([503, 'UNAVAILABLE']);
  expect(await (await greet()).closed).toEqual({ code: 1013, reason: 'OVERLOADED' });
  // What needs no database is served.
  expect((await post(app.graphqlUrl, { query: '{ __typename }' })).body).toEqual({ data: { __typename: 'Query' } });

  road.clear();

  expect(await ann.query('{ viewer { id } }')).toEqual({ viewer: { id: ann.id } });
  await using peer = await greet();
  expect((await peer.next()).type).toBe('connection_ack');
});
