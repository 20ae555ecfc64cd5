import { once } from 'node:events';
import { WebSocket } from 'ws';
import { post } from '../../src/testing';
import { eventually, isRunning } from '../db/embedded/observe';
import { dataFolder } from '../server-process';
import { describeWithRedis } from '../with-redis';
import { ClusterProcess, type ClusterNode } from './cluster-process';

const ask = (url: string) => post(`${url}/graphql`, { query: '{ __typename }' });

/** Over how many requests a node has counted. */
async function requestsOf({ port }: ClusterNode): Promise<number> {
  const figures = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return [...figures.matchAll(/_count\{[^}]*graphql[^}]*\} (\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
}

describeWithRedis('npm run cluster', () => {
  it('answers from every node behind one door, and leaves no process when it is stopped', async () => {
    await using data = await dataFolder();
    await using cluster = await ClusterProcess.open({ DATA_DIR: data.path }, '--nodes', '3');
    const { url, nodes, redis, server } = cluster;

    for (let n = 0; n < 9; n += 1) expect((await ask(url)).body).toEqual({ data: { __typename: 'Query' } });
    expect(nodes.map(({ name }) => name)).toEqual(['node 1', 'node 2', 'node 3']);
    await eventually(async () => expect(await Promise.all(nodes.map(requestsOf))).toEqual([3, 3, 3]));

    const all = [...nodes, redis].map(({ pid }) => pid);
    expect(all.every(isRunning)).toBe(true);
    server.signal('SIGTERM');
    expect(await server.exit()).toBe(0);
    expect(all.filter(isRunning)).toEqual([]);
  });

  it('goes on when a node is killed, and starts it again', async () => {
    await using data = await dataFolder();
    await using cluster = await ClusterProcess.open({ DATA_DIR: data.path });
    const { url, port, nodes, server } = cluster;
    const [first] = nodes;
    if (!first) throw new Error('Two nodes were asked for.');
    const sockets = await Promise.all([0, 1].map(() => greet(`ws://127.0.0.1:${port}/graphql`)));

    process.kill(first.pid, 'SIGKILL');
    await Promise.race(sockets.map((socket) => once(socket, 'close')));
    // Until then the kernel may still take connections for a process that is being taken apart, and cut them: that is a 502.
    await server.says(/node 1 has ended \(SIGKILL\)/);
    for (let n = 0; n < 6; n += 1) expect((await ask(url)).status).toBe(200);
    expect(sockets.filter(({ readyState }) => readyState === WebSocket.OPEN)).toHaveLength(1);

    const again = await cluster.successorOf(first);
    await eventually(async () => {
      await ask(url);
      expect(await requestsOf(again)).toBeGreaterThan(0);
    });
    for (const socket of sockets) socket.terminate();
  });
});

async function greet(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url, 'graphql-transport-ws');
  socket.on('error', () => undefined);
  await once(socket, 'open');
  return socket;
}
