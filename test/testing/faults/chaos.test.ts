import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { FaultProxy, type ChaosOptions } from '../../../src/testing';

/** What a server says in this order to whoever comes: an acknowledgement, then events. */
const spoken = [
  '{"type":"connection_ack"}',
  ...Array.from({ length: 30 }, (_, n) => `{"id":"1","type":"next","payload":{"data":{"n":${n}}}}`),
  '{"type":"complete","id":"1"}',
];

async function hear(options: ChaosOptions, visits: number): Promise<string[][]> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  server.on('connection', (socket) => {
    socket.on('error', () => undefined);
    for (const message of spoken) socket.send(message);
    socket.close();
  });
  await once(server, 'listening');
  const heard: string[][] = [];
  {
    await using proxy = await FaultProxy.to({ host: '127.0.0.1', port: (server.address() as AddressInfo).port });
    proxy.chaos(options);
    for (let visit = 0; visit < visits; visit += 1) heard.push(await listen(proxy.port));
  }
  await new Promise((resolve) => server.close(resolve));
  return heard;
}

async function listen(port: number): Promise<string[]> {
  const messages: string[] = [];
  const socket = new WebSocket(`ws://127.0.0.1:${port}`);
  socket.on('message', (data: Buffer) => messages.push(data.toString()));
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('close', resolve));
  return messages;
}

it('does nothing of which nothing was asked', async () => {
  expect(await hear({ seed: 1 }, 1)).toEqual([spoken]);
});

it('delays and keeps the order', async () => {
  expect(await hear({ seed: 2, delay: 3 }, 2)).toEqual([spoken, spoken]);
});

it('repeats events at once, and never what belongs to the protocol', async () => {
  const [heard = []] = await hear({ seed: 3, duplicate: 0.5 }, 1);

  expect(heard.filter((message, n) => message !== heard[n - 1])).toEqual(spoken);
  expect(heard.length).toBeGreaterThan(spoken.length + 5);
  expect(heard.filter((message) => !message.includes('next')).length).toBe(2);
});

it('breaks connections in the middle of what is said, having changed nothing of it before', async () => {
  const heard = await hear({ seed: 4, drop: 0.05 }, 12);

  for (const messages of heard) expect(messages).toEqual(spoken.slice(0, messages.length));
  expect(new Set(heard.map(({ length }) => length)).size).toBeGreaterThan(3);
});

it('does the same again for the same seed, and something else for another one', async () => {
  const options = { drop: 0.04, duplicate: 0.2 };
  const first = await hear({ seed: 5, ...options }, 6);

  expect(await hear({ seed: 5, ...options }, 6)).toEqual(first);
  expect(await hear({ seed: 6, ...options }, 6)).not.toEqual(first);
});
