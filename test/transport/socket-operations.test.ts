import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { Peer } from './peer';
import { firstRefusal } from './refusal';
import { sharedWorld } from './shared-world';
import { SmallServer } from './small-server';
import type { Visitor } from '../../src/testing';

const world = sharedWorld();
let ann: Visitor;
let socket: Peer;
beforeAll(async () => {
  ann = await world().signUp({ displayName: 'Ann' });
  socket = await Peer.greet(world().socketUrl, ann.accessToken);
});
afterAll(() => socket[Symbol.asyncDispose]());

it('answers queries and mutations of the client that front ends use', async () => {
  const client: Client = createClient({
    url: world().socketUrl,
    webSocketImpl: WebSocket,
    connectionParams: { token: ann.accessToken },
    retryAttempts: 0,
  });
  const ask = async (query: string, variables: Record<string, unknown> = {}) =>
    (await client.iterate({ query, variables }).next()).value as unknown;

  expect(await ask('{ viewer { displayName } }')).toEqual({ data: { viewer: { displayName: 'Ann' } } });
  expect(
    await ask('mutation ($name: String!) { updateProfile(displayName: $name) { displayName } }', { name: 'Anna' }),
  ).toEqual({
    data: { updateProfile: { displayName: 'Anna' } },
    extensions: { events: [] },
  });
  expect(await ask('{ viewer { displayName } }')).toEqual({ data: { viewer: { displayName: 'Anna' } } });
  await client.dispose();
});

it('answers with data and errors side by side, as over HTTP', async () => {
  const answer = await socket.ask('mutation { updateProfile(displayName: "\\u200b") { id } }');
  expect(firstRefusal(answer)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'displayName' });
  expect(answer).toMatchObject({ data: null, errors: [{ path: ['updateProfile'], locations: [{ line: 1 }] }] });
});

it('answers what is wrong with a document by an error, and stays open', async () => {
  expect(firstRefusal(await socket.ask('{')).code).toBe('GRAPHQL_PARSE_FAILED');
  expect(firstRefusal(await socket.ask('{ nothing }')).code).toBe('GRAPHQL_VALIDATION_FAILED');
  expect(firstRefusal(await socket.ask('subscription { nothing }')).code).toBe('GRAPHQL_VALIDATION_FAILED');
  expect(await socket.ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
});

it('runs the operation that is named', async () => {
  const query = 'query A { a: __typename } query B { b: __typename }';
  expect(await socket.ask(query, { operationName: 'B' })).toEqual({ data: { b: 'Query' } });
  const unknown = firstRefusal(await socket.ask(query, { operationName: 'C' }));
  expect(unknown).toMatchObject({
    code: 'OPERATION_RESOLUTION_FAILURE',
    message: 'There is no operation "C" in the document.',
  });
  const unnamed = firstRefusal(await socket.ask(query));
  expect(unnamed).toMatchObject({
    code: 'OPERATION_RESOLUTION_FAILURE',
    message: 'Name the operation: the document has several, or none.',
  });
  expect(firstRefusal(await socket.ask(query, { operationName: '' })).code).toBe('OPERATION_RESOLUTION_FAILURE');
});

it('runs many operations of one socket at once, and mixes nothing up', async () => {
  const ids = Array.from({ length: 50 }, (_, n) => `op-${n}`);
  for (const [n, id] of ids.entries()) socket.subscribe(id, `{ viewer { n${n}: id } }`);
  const results = new Map<string, unknown>();
  while (results.size < ids.length) {
    const { type, id = '', payload } = await socket.next();
    if (type === 'next') results.set(id, payload);
  }
  for (const [n, id] of ids.entries()) expect(results.get(id)).toEqual({ data: { viewer: { [`n${n}`]: ann.id } } });
});

it('looks at the token of the greeting and at no header', async () => {
  await using peer = await Peer.open(world().socketUrl, { headers: { authorization: 'Bearer nonsense' } });
  peer.send({ type: 'connection_init', payload: { token: ann.accessToken } });
  expect((await peer.next()).type).toBe('connection_ack');
  expect(await peer.ask('{ viewer { id } }')).toEqual({ data: { viewer: { id: ann.id } } });
});

describe('a subscription', () => {
  let server: SmallServer;
  beforeAll(async () => {
    server = await SmallServer.open();
  });
  afterAll(() => server.close());

  const counted = (ticks: number) => ({
    type: 'next',
    id: '1',
    payload: { data: { ticks }, extensions: { cursor: expect.any(String) as string } },
  });

  it('goes on until its reader is done with it', async () => {
    await using peer = await Peer.greet(server.socketUrl, 'ann');
    await peer.watch('1', 'subscription { ticks }');
    await server.tick(1, 2, 3);
    expect([await peer.next(), await peer.next(), await peer.next()]).toEqual([1, 2, 3].map(counted));
    expect(await server.subscriptions()).toBe(1);
    peer.send({ type: 'complete', id: '1' });
    expect(await peer.ask('{ name }')).toEqual({ data: { name: 'Ann' } });
    expect(await server.subscriptions()).toBe(0);
  });

  it('ends with its socket', async () => {
    const peer = await Peer.greet(server.socketUrl, 'ann');
    await peer.watch('1', 'subscription { ticks }');
    peer.ws.terminate();
    await peer.closed;
    while ((await server.subscriptions()) > 0) await new Promise((resolve) => setImmediate(resolve));
  });

  it('may take the id of one that has just ended, also in the same breath', async () => {
    await using peer = await Peer.greet(server.socketUrl, 'ann');
    await peer.watch('1', 'subscription { ticks }');
    const again = { type: 'subscribe', id: '1', payload: { query: 'subscription { ticks }' } };
    for (let turn = 0; turn < 20; turn += 1) {
      peer.send({ type: 'complete', id: '1' });
      peer.send(again);
      expect(await peer.next()).toMatchObject({ type: 'ping', payload: { subscribed: '1' } });
    }
    await server.tick(4);
    expect(await peer.next()).toEqual(counted(4));
  });

  it('is for those who may have it', async () => {
    await using peer = await Peer.greet(server.socketUrl, 'ann');
    expect(firstRefusal(await peer.ask('subscription { secretTicks }'))).toMatchObject({ code: 'FORBIDDEN' });
    const text = 'subscription { ticks(from: "x") }';
    expect(firstRefusal(await peer.ask(text))).toMatchObject({ code: 'BAD_USER_INPUT', field: 'from' });
  });

  it('has no place in a request over HTTP, and says so', async () => {
    const response = await fetch(server.graphqlUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: 'subscription { ticks }' }),
    });
    expect(response.status).toBe(400);
    expect(firstRefusal(await response.json())).toMatchObject({
      code: 'BAD_REQUEST',
      message: 'A subscription has many answers and needs a connection for them: send it over a WebSocket.',
    });
  });
});
