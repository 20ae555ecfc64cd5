import { Viewer } from '../../src/base/viewer';
import { startLiveledger } from '../../src/testing';
import { largestBacklog } from '../../src/graphql/limits';
import { Peer } from './peer';
import { frameOf, opcodes, RawPeer } from './raw-peer';
import { onlyAnn, someone, SmallServer } from './small-server';

const init = { type: 'connection_init', payload: { token: 'ann' } };

async function greetRaw(server: SmallServer): Promise<RawPeer> {
  const peer = await RawPeer.open(server.socketUrl);
  peer.say(init);
  expect(await peer.nextMessage()).toMatchObject({ type: 'connection_ack' });
  return peer;
}

async function openSockets(server: SmallServer): Promise<number> {
  const metric = await server.figures.getSingleMetric('graphql_ws_connections')?.get();
  return metric?.values[0]?.value ?? -1;
}

it('cuts off a peer that answers no pings, and keeps one that does', async () => {
  await using app = await startLiveledger({ env: { KEEP_ALIVE_MS: '100' } });
  const ann = await app.as('customer');
  await using awake = await Peer.greet(app.socketUrl, ann.accessToken);
  let pings = 0;
  awake.ws.on('ping', () => (pings += 1));

  const asleep = await RawPeer.open(app.socketUrl);
  asleep.say({ type: 'connection_init', payload: { token: ann.accessToken } });
  await asleep.nextMessage();
  await asleep.next(opcodes.ping);
  await asleep.closed;

  expect(pings).toBeGreaterThan(0);
  expect(await awake.ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
});

it('does nothing more for a peer to whom it has said goodbye, even if he does not answer', async () => {
  const viewerOf = () => Promise.resolve(new Viewer('usr_1', someone.roles, 'Ann', 'dev_1', new Date(Date.now() + 50)));
  await using server = await SmallServer.open({ identity: { ...onlyAnn, viewerOf } });
  const peer = await greetRaw(server);
  expect(await peer.nextClose()).toEqual({ code: 4403, reason: 'TOKEN_EXPIRED' });

  peer.say({ type: 'subscribe', id: '1', payload: { query: 'subscription { ticks }' } });
  await peer.closed; // A second later, without his help.

  expect(await started(server)).toBe(0);
});

const said = { query: 'query ($t: String!) { thing { said(text: $t) } }', variables: { t: 'x'.repeat(16_000) } };
const many = (frame: (m: number) => Buffer) => Buffer.concat(Array.from({ length: 200 }, (_, m) => frame(m)));

const ping = JSON.stringify({ type: 'ping', payload: { a: 'x'.repeat(250_000) } });
const ask = (id: string) => JSON.stringify({ type: 'subscribe', id, payload: said });

it.each([
  ['pongs', '1013', () => frameOf(opcodes.text, ping)],
  ['answers', '1013', (n: number) => many((m) => frameOf(opcodes.text, ask(`${n}-${m}`)))],
  ['pongs below the protocol', '1006', () => many(() => frameOf(opcodes.ping, Buffer.alloc(125)))],
])('keeps no more than so many %s for a peer that does not read', async (_, code, chunk) => {
  await using server = await SmallServer.open();
  const peer = await greetRaw(server);
  peer.socket.pause();

  // The system takes some megabytes of its own before the server has to keep any.
  for (let sent = 0; sent < largestBacklog + 24 * 1024 * 1024 && (await openSockets(server)) > 0;) {
    const bytes = chunk(sent);
    sent += bytes.length;
    peer.socket.write(bytes);
    await nextTurn();
  }
  await gone(server);
  expect((await server.figures.getSingleMetric('graphql_ws_close_total')?.get())?.values).toMatchObject([
    { labels: { code }, value: 1 },
  ]);
  peer.socket.destroy();
});

async function started({ figures }: SmallServer): Promise<number> {
  const { values = [] } = (await figures.getSingleMetric('liveledger_subscribes_total')?.get()) ?? {};
  return values.reduce((sum, { value }) => sum + value, 0);
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

/** Resolves when the server has no socket left. */
async function gone(server: SmallServer): Promise<void> {
  while ((await openSockets(server)) > 0) await nextTurn();
}

it('forgets two hundred sockets that come and go, whatever they were doing', async () => {
  await using server = await SmallServer.open();
  const silence = { type: 'subscribe', id: '1', payload: { query: 'subscription { ticks }' } };
  const leave: ((peer: Peer) => Promise<void> | void)[] = [
    (peer) => peer.ws.close(),
    (peer) => peer.ws.terminate(),
    (peer) => {
      peer.send(init);
      peer.ws.terminate();
    },
    async (peer) => {
      peer.send(init);
      await peer.next();
      peer.send(silence);
      peer.subscribe('2', 'subscription { ticks }');
      peer.ws.terminate();
    },
  ];

  const peers = await Promise.all(Array.from({ length: 200 }, () => Peer.open(server.socketUrl)));
  expect(await openSockets(server)).toBe(200);
  await Promise.all(peers.map(async (peer, n) => leave[n % leave.length]?.(peer)));
  await Promise.all(peers.map(({ closed }) => closed));
  await gone(server);

  while ((await server.subscriptions()) > 0) await nextTurn();
});

it('keeps no timer for a socket that left while its token was looked at', async () => {
  const { promise: looking, resolve: look } = deferred<null>();
  const { promise: found, resolve: find } = deferred<Viewer>();
  await using server = await SmallServer.open({ identity: { ...onlyAnn, viewerOf: () => (look(null), found) } });
  const peer = await Peer.open(server.socketUrl);
  peer.send(init);
  await looking;
  await peer[Symbol.asyncDispose]();
  await gone(server);
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

  const before = timers();
  find(someone);
  await nextTurn();

  expect(timers()).toBe(before);
});

function deferred<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((found) => (resolve = found));
  return { promise, resolve };
}
