import { once } from 'node:events';
import { connect } from 'node:net';
import { post } from '../../src/testing';
import { eventually, isRunning } from '../db/embedded/observe';
import { dataFolder } from '../server-process';
import { describeWithRedis } from '../with-redis';
import { ClusterProcess } from './cluster-process';

describeWithRedis('npm run cluster', () => {
  it('starts Redis again when it is killed', async () => {
    await using data = await dataFolder();
    await using cluster = await ClusterProcess.open({ DATA_DIR: data.path });
    const { url, redis, server } = cluster;

    process.kill(redis.pid, 'SIGKILL');
    await server.says(/Redis has ended \(SIGKILL\)/);
    expect((await post(`${url}/graphql`, { query: '{ __typename }' })).status).toBe(200);
    await eventually(() => visit(redis.port));
  });

  it('takes its nodes and its Redis along when it is killed itself', async () => {
    await using data = await dataFolder();
    await using cluster = await ClusterProcess.open({ DATA_DIR: data.path });
    const { nodes, redis, server } = cluster;
    const all = [...nodes, redis].map(({ pid }) => pid);

    server.signal('SIGKILL');
    expect(await server.exit()).toBe(-9);
    await eventually(() => expect(all.filter(isRunning)).toEqual([]));
  });
});

/** Fails while nobody listens there. */
async function visit(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.destroy();
}
