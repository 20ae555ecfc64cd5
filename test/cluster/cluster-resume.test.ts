import { connectLiveledger } from '../../src/testing';
import { payCent, Resuming } from '../resuming';
import { dataFolder } from '../server-process';
import { describeWithRedis } from '../with-redis';
import { ClusterProcess } from './cluster-process';

const readers = Number(process.env['CROWD'] ?? 20);
const payments = 120;

describeWithRedis('npm run cluster', () => {
  it('lets subscribers of a node that is killed go on where they were, on another one', async () => {
    await using data = await dataFolder();
    await using cluster = await ClusterProcess.open({
      DATA_DIR: data.path,
      DEMO: '1',
      RATE_LIMIT_PER_MINUTE: '0',
      // All of them are one person's.
      MAX_CONNECTIONS_PER_USER: String(readers * 2),
    });
    const [first] = cluster.nodes;
    if (!first) throw new Error('Two nodes were asked for.');
    const app = connectLiveledger(cluster.url);
    const [ann, bob] = [await app.as('customer'), await app.signUp()];
    const crowd = Array.from({ length: readers }, () => new Resuming(bob));
    const hearing = crowd.map((reader) => reader.hearsOf((payments / 100).toFixed(2)));
    await Promise.all(crowd.map(({ listening }) => listening));

    for (let n = 0; n < payments; n += 1) {
      await payCent(ann, bob, `resume-${n}`);
      if (n === payments / 3) process.kill(first.pid, 'SIGKILL');
    }
    await Promise.all(hearing);

    expect(crowd.every(({ isUnbroken }) => isUnbroken)).toBe(true);
    expect(crowd.map(({ heard }) => heard.length)).toEqual(crowd.map(() => payments));
    // Some of them were on the node that was killed, the others heard nothing of it.
    const returned = crowd.filter(({ returns }) => returns > 0).length;
    expect(returned).toBeGreaterThan(0);
    expect(returned).toBeLessThan(readers);
  }, 60_000);
});
