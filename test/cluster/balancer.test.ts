import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { Balancer } from '../../src/cluster/balancer';
import { Rotation } from '../../src/cluster/rotation';

/** A node that is ready for as long as it likes, and else does what the test says. */
async function openNode(handle: RequestListener) {
  const state = { ready: true, asked: 0 };
  const server = createServer((message, response) => {
    if (message.url === '/readyz') response.writeHead(state.ready ? 200 : 503).end();
    else {
      state.asked += 1;
      handle(message, response);
    }
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, greeting) => {
    socket.send(JSON.stringify({ port: portOf(server), from: greeting.headers['x-forwarded-for'] }));
    socket.on('message', (data: Buffer) => socket.send(data));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    state,
    port: portOf(server),
    die() {
      for (const socket of sockets.clients) socket.terminate();
      server.close();
      server.closeAllConnections();
    },
  };
}

async function openHouse(...handlers: readonly RequestListener[]) {
  const rotation = new Rotation();
  const balancer = new Balancer(rotation);
  const nodes = await Promise.all(handlers.map(openNode));
  for (const { port } of nodes) rotation.watch(port);
  await rotation.whenReady(nodes.length);
  const port = await balancer.open('127.0.0.1', 0);
  return {
    rotation,
    nodes,
    port,
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      rotation.stop();
      await balancer.close();
      for (const node of nodes) node.die();
    },
  };
}

const portOf = (server: { address(): AddressInfo | string | null }) => (server.address() as AddressInfo).port;
const sayOk: RequestListener = (_, response) => response.end('ok');

it('gives each request to the next node that is ready', async () => {
  await using house = await openHouse(sayOk, sayOk, sayOk);

  for (let n = 0; n < 9; n += 1) expect(await (await fetch(house.url)).text()).toBe('ok');

  expect(house.nodes.map(({ state }) => state.asked)).toEqual([3, 3, 3]);
});

it('asks no node that is not ready, and asks it again when it is', async () => {
  await using house = await openHouse(sayOk, sayOk);
  const [first, second] = house.nodes;
  if (!first || !second) throw new Error('There are two.');

  first.state.ready = false;
  while (house.rotation.candidates().includes(first.port)) await new Promise((resolve) => setImmediate(resolve));
  for (let n = 0; n < 4; n += 1) await fetch(house.url);
  expect([first.state.asked, second.state.asked]).toEqual([0, 4]);

  first.state.ready = true;
  await house.rotation.whenReady(2);
  for (let n = 0; n < 4; n += 1) await fetch(house.url);
  expect([first.state.asked, second.state.asked]).toEqual([2, 6]);
});

it('asks another node when the one whose turn it is takes no connection, body and all', async () => {
  const sayBack: RequestListener = (message, response) => void message.pipe(response);
  await using house = await openHouse(sayBack, sayBack);
  const body = 'x'.repeat(300_000);

  house.nodes[0]?.die();
  const answers = await Promise.all([0, 1, 2, 3].map(() => fetch(house.url, { method: 'POST', body })));

  for (const answer of answers) expect(await answer.text()).toBe(body);
});

it('does not ask twice what one node may have done, but says that it is gone', async () => {
  const kill: RequestListener = (message) => message.socket.destroy();
  await using house = await openHouse(kill, kill);

  expect((await fetch(house.url, { method: 'POST', body: 'pay' })).status).toBe(502);
  expect(house.nodes.map(({ state }) => state.asked).sort()).toEqual([0, 1]);
});

it('says that nobody is ready, and when to come back', async () => {
  await using house = await openHouse();

  const answer = await fetch(house.url);

  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
});

it('tells the node who asks and leaves everything else as it is', async () => {
  let seen: IncomingMessage | undefined;
  await using house = await openHouse((message, response) => {
    seen = message;
    response.writeHead(418, { 'X-Own': 'a', 'Set-Cookie': ['b=1', 'c=2'] }).end('short');
  });

  const asked = request(`${house.url}/path?q=%20`, {
    headers: {
      host: 'liveledger.test',
      'x-forwarded-for': '203.0.113.7',
      connection: 'x-secret',
      'x-secret': '1',
      accept: 'a/b',
    },
  });
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];

  expect(seen?.url).toBe('/path?q=%20');
  expect(seen?.headers).toMatchObject({
    host: 'liveledger.test',
    accept: 'a/b',
    'x-forwarded-for': '203.0.113.7, 127.0.0.1',
    'x-forwarded-proto': 'http',
  });
  expect(seen?.headers['x-secret']).toBeUndefined();
  expect(answer.statusCode).toBe(418);
  expect(answer.headers).toMatchObject({ 'x-own': 'a', 'set-cookie': ['b=1', 'c=2'] });
  answer.resume();
});

it('streams events as they come, and ends the stream when the client or the node does', async () => {
  const said: { write(event: string): void; cut(): void; left: Promise<unknown> }[] = [];
  await using house = await openHouse((message, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
    said.push({
      write: (event) => response.write(event),
      cut: () => message.socket.destroy(),
      left: once(response, 'close'),
    });
  });

  const first = await fetch(house.url);
  const events = first.body?.pipeThrough(new TextDecoderStream()).getReader();
  said[0]?.write('data: 1\n\n');
  expect(await events?.read()).toEqual({ done: false, value: 'data: 1\n\n' });
  said[0]?.write('data: 2\n\n');
  expect(await events?.read()).toEqual({ done: false, value: 'data: 2\n\n' });
  await events?.cancel();
  await said[0]?.left;

  const second = await fetch(house.url);
  said[1]?.cut();
  await expect(second.text()).rejects.toThrow();
});

it('hands sockets over, and closes them with their node', async () => {
  await using house = await openHouse(sayOk, sayOk);
  const sockets = await Promise.all([0, 1].map(() => listen(`ws://127.0.0.1:${house.port}/graphql`)));
  expect(sockets.map(({ greeting }) => greeting.port).sort()).toEqual(house.nodes.map(({ port }) => port).sort());
  expect(sockets.map(({ greeting }) => greeting.from)).toEqual(['127.0.0.1', '127.0.0.1']);

  const [one, other] = sockets;
  if (!one || !other) throw new Error('There are two.');
  const long = 'y'.repeat(1_000_000);
  one.socket.send(long);
  expect(await one.next()).toBe(long);

  const closed = once(one.socket, 'close');
  house.nodes.find(({ port }) => port === one.greeting.port)?.die();
  await closed;
  other.socket.send('still here');
  expect(await other.next()).toBe('still here');
  other.socket.terminate();
});

it('tells a socket that nobody is ready', async () => {
  await using house = await openHouse();
  const socket = new WebSocket(`ws://127.0.0.1:${house.port}`);

  const [error] = (await once(socket, 'error')) as [Error];

  expect(error.message).toContain('503');
});

async function listen(url: string) {
  const socket = new WebSocket(url);
  socket.on('error', () => undefined);
  const next = async () => String(((await once(socket, 'message')) as [Buffer])[0]);
  return { socket, next, greeting: JSON.parse(await next()) as { port: number; from: string } };
}
