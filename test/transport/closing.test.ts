import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import pino from 'pino';
import { WebSocket } from 'ws';
import { post, startLiveledger } from '../../src/testing';
import { closeHttp, makeHttp } from '../../src/transport/http';
import { Origins } from '../../src/transport/origins';
import { Reporter } from '../../src/graphql/reporter';
import { Peer } from './peer';
import { head, readAnswer } from './raw-http';
import { RawPeer } from './raw-peer';
import { SmallServer } from './small-server';

const restarting = { code: 1012, reason: 'RESTARTING' };

it('says goodbye to all sockets, and does not wait for one that never answers', async () => {
  const server = await SmallServer.open();
  const greeted = await Promise.all(Array.from({ length: 120 }, () => Peer.greet(server.socketUrl, 'ann')));
  const silent = await Peer.open(server.socketUrl);
  const raw = await RawPeer.open(server.socketUrl);
  const busy = await Peer.greet(server.socketUrl, 'ann');
  busy.subscribe('1', 'subscription { ticks }');

  const closed = server.close();

  for (const peer of [...greeted, silent, busy]) expect(await peer.closed).toEqual(restarting);
  expect(await raw.nextClose()).toEqual(restarting);
  await closed;
  await raw.closed;
});

it('lets nobody in any more, but finishes what is under way', async () => {
  const app = await startLiveledger({ env: { SHUTDOWN_DELAY_MS: '500' } });
  const { url, socketUrl, graphqlUrl } = app;
  const ann = await app.as('customer');
  await using peer = await Peer.greet(socketUrl, ann.accessToken);
  expect(await (await fetch(`${url}/readyz`)).text()).toBe('ok\n');

  const closed = app[Symbol.asyncDispose]();

  // Balancers are told first; until they have noticed, everything is served.
  const ready = await fetch(`${url}/readyz`);
  expect([ready.status, await ready.text()]).toEqual([503, '[-] serving failed\n[+] database ok\nnot ready\n']);
  expect((await fetch(`${url}/livez`)).status).toBe(200);
  expect((await post(graphqlUrl, { query: '{ __typename }' })).status).toBe(200);
  expect(await peer.ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  expect(await peer.closed).toEqual(restarting);
  await closed;
  await expect(fetch(`${url}/livez`)).rejects.toThrow('fetch failed');
});

it('is not kept open by upgrades that it refused to peers who keep their side open', async () => {
  const server = await SmallServer.open();
  const { hostname, port } = new URL(server.url);
  const upgrade = {
    connection: 'upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': 13,
    'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
  };
  const asked = [
    head('GET', '/graphql', { ...upgrade, origin: 'https://evil.example.com' }),
    head('GET', '/nothing', upgrade),
    head('GET', '/graphql', { ...upgrade, 'sec-websocket-version': 5 }),
    head('POST', '/graphql', upgrade),
  ];
  const statuses: number[] = [];
  const sockets = await Promise.all(
    asked.map(async (bytes) => {
      const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
      let text = '';
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
      socket.write(bytes);
      await once(socket, 'end');
      statuses.push(readAnswer(text).status);
      return socket;
    }),
  );
  expect(statuses.sort()).toEqual([400, 403, 404, 405]);

  await server.close();
  for (const socket of sockets) socket.destroy();
});

it('waits for a request under way, and not for ever for one that never gets finished', async () => {
  const http = await makeHttp({
    origins: new Origins(() => []),
    reporter: new Reporter(pino({ level: 'silent' }), true),
  });
  const { promise: asked, resolve: begin } = deferred();
  const { promise: work, resolve: finish } = deferred();
  http.get('/work', async () => {
    begin();
    await work;
    return { done: true };
  });
  await http.listen({ host: '127.0.0.1', port: 0 });
  const { port } = http.server.address() as AddressInfo;
  const half = connect({ host: '127.0.0.1', port });
  half.on('error', () => undefined);
  const cut = once(half, 'close');
  half.write('POST /work HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 5\r\n\r\n{');
  const answer = fetch(`http://127.0.0.1:${port}/work`);
  await asked;

  const closed = closeHttp(http, 500);
  finish();

  expect(await (await answer).json()).toEqual({ done: true });
  await closed;
  await cut;
});

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

it('answers an upgrade while it closes by asking to come again', async () => {
  const app = await startLiveledger({ env: { SHUTDOWN_DELAY_MS: '0' } });
  const { socketUrl } = app;
  const raw = await RawPeer.open(socketUrl);

  const closed = app[Symbol.asyncDispose]();

  expect(await raw.nextClose()).toEqual(restarting);
  // The peer has not answered the goodbye, so the server is still there to refuse.
  const late = new WebSocket(socketUrl, 'graphql-transport-ws');
  const [, response] = (await once(late, 'unexpected-response')) as [unknown, { statusCode: number }];
  expect(response.statusCode).toBe(503);
  await closed;
});
