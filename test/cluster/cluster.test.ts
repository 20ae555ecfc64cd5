import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { WebSocket } from 'ws';
import { post } from '../../src/testing';
import { eventually, isRunning } from '../db/embedded/observe';
import { dataFolder, ServerProcess } from '../server-process';
import { describeWithRedis } from '../with-redis';

const command = ['bin/liveledger.js', 'cluster'];

interface Started {
  readonly name: string;
  readonly port: number;
  readonly pid: number;
}

async function openCluster(dataDir: string, ...args: readonly string[]) {
  const cluster = ServerProcess.start({ DATA_DIR: dataDir }, [...command, ...args]);
  await cluster.says(/Stop {7}/);
  const port = Number(/balancer listens on port (\d+)/.exec(cluster.output)?.[1]);
  return {
    cluster,
    port,
    url: `http://127.0.0.1:${port}`,
    nodes: nodesIn(cluster.output),
    redis: redisIn(cluster.output),
    [Symbol.asyncDispose]: () => cluster[Symbol.asyncDispose](),
  };
}

const nodesIn = (output: string): Started[] =>
  [...output.matchAll(/(node \d+) listens on port (\d+) \(process (\d+)\)/g)].map(([, name = '', port, pid]) => ({
    name,
    port: Number(port),
    pid: Number(pid),
  }));
const redisIn = (output: string): number => Number(/Redis at .* \(process (\d+)\)/.exec(output)?.[1]);
const ask = (url: string) => post(`${url}/graphql`, { query: '{ __typename }' });

/** Over how many requests a node has counted. */
async function requestsOf({ port }: Started): Promise<number> {
  const figures = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return [...figures.matchAll(/_count\{[^}]*graphql[^}]*\} (\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
}

async function portTaken() {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

describeWithRedis('npm run cluster', () => {
  it('answers from every node behind one door, and leaves no process when it is stopped', async () => {
    await using data = await dataFolder();
    await using opened = await openCluster(data.path, '--nodes', '3');
    const { cluster, url, nodes, redis } = opened;

    for (let n = 0; n < 9; n += 1) expect((await ask(url)).body).toEqual({ data: { __typename: 'Query' } });
    expect(nodes.map(({ name }) => name).sort()).toEqual(['node 1', 'node 2', 'node 3']);
    await eventually(async () => expect(await Promise.all(nodes.map(requestsOf))).toEqual([3, 3, 3]));

    const all = [...nodes.map(({ pid }) => pid), redis];
    expect(all.every(isRunning)).toBe(true);
    cluster.signal('SIGTERM');
    expect(await cluster.exit()).toBe(0);
    expect(all.filter(isRunning)).toEqual([]);
  });

  it('goes on when a node is killed, and starts it again', async () => {
    await using data = await dataFolder();
    await using opened = await openCluster(data.path);
    const { cluster, url, port, nodes } = opened;
    const [first, second] = nodes;
    if (!first || !second) throw new Error('Two nodes were asked for.');
    const sockets = await Promise.all([0, 1].map(() => greet(`ws://127.0.0.1:${port}/graphql`)));

    process.kill(first.pid, 'SIGKILL');
    await Promise.race(sockets.map((socket) => once(socket, 'close')));
    for (let n = 0; n < 6; n += 1) expect((await ask(url)).status).toBe(200);
    expect(sockets.filter(({ readyState }) => readyState === WebSocket.OPEN)).toHaveLength(1);

    await cluster.says(new RegExp(`${first.name} has ended \\(SIGKILL\\)[^]*${first.name} listens on port`));
    const again = nodesIn(cluster.output).at(-1);
    if (!again) throw new Error('It has just been said.');
    await eventually(async () => {
      await ask(url);
      expect(await requestsOf(again)).toBeGreaterThan(0);
    });
    for (const socket of sockets) socket.terminate();
  });

  it('starts Redis again when it is killed', async () => {
    await using data = await dataFolder();
    await using opened = await openCluster(data.path);
    const { cluster, url, redis } = opened;
    const redisPort = Number(/redis:\/\/127\.0\.0\.1:(\d+)/.exec(cluster.output)?.[1]);

    process.kill(redis, 'SIGKILL');
    await cluster.says(/Redis has ended \(SIGKILL\)/);
    expect((await ask(url)).status).toBe(200);
    await eventually(() => expect(canConnect(redisPort)).resolves.toBe(true));
  });

  it('takes its nodes and its Redis along when it is killed itself', async () => {
    await using data = await dataFolder();
    await using opened = await openCluster(data.path);
    const { cluster, nodes, redis } = opened;
    const all = [...nodes.map(({ pid }) => pid), redis];

    cluster.signal('SIGKILL');
    expect(await cluster.exit()).toBe(-9);
    await eventually(() => expect(all.filter(isRunning)).toEqual([]));
  });
});

describe('refuses with one clear line', () => {
  const refusal = async (env: Record<string, string>, ...args: readonly string[]) => {
    await using data = await dataFolder();
    await using cluster = ServerProcess.start({ DATA_DIR: data.path, ...env }, [...command, ...args]);
    expect(await cluster.exit()).toBe(1);
    expect(cluster.output).not.toMatch(/\n\s+at /);
    return cluster.output;
  };

  it('when the port is taken', async () => {
    await using taken = await portTaken();
    expect(await refusal({ PORT: String(taken.port) })).toContain(`Port ${taken.port} on 127.0.0.1 is taken`);
  });

  it('when there is no redis-server', async () => {
    expect(await refusal({ REDIS_SERVER_PATH: '/nowhere/redis-server' })).toMatch(/✗ There is no redis-server .*\n/);
  });

  it('when a node cannot start, and says why', async () => {
    const said = await refusal({ REDIS_URL: 'redis://127.0.0.1:1', DATABASE_URL: 'postgres://127.0.0.1:1/books' });
    expect(said).toContain('The database at 127.0.0.1:1/books cannot be reached');
  });

  it.each([[['--nodes', '0']], [['--nodes', 'many']], [['--nodes', '17']], [['--node', '2']]])(
    'of %j',
    async (args) => {
      expect(await refusal({}, ...args)).toContain('npm run cluster -- --nodes 3');
    },
  );
});

async function greet(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url, 'graphql-transport-ws');
  socket.on('error', () => undefined);
  await once(socket, 'open');
  return socket;
}

async function canConnect(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.destroy();
  return true;
}
