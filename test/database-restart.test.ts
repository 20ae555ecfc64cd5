import { connectLiveledger } from '../src/testing';
import { payCent, Resuming } from './resuming';
import { postmasterOf } from './postmaster';
import { dataFolder, ServerProcess } from './server-process';

const payments = 90;

it('goes on telling its subscribers when Postgres is killed under it and comes back', async () => {
  await using data = await dataFolder();
  await using server = ServerProcess.start({ DATA_DIR: data.path, RATE_LIMIT_PER_MINUTE: '0', DEMO_ACTIVITY: '0' });
  const app = connectLiveledger(await server.ready());
  const [ann, bob] = [await app.as('customer'), await app.signUp()];
  const crowd = Array.from({ length: 10 }, () => new Resuming(bob));
  const hearing = crowd.map((reader) => reader.hearsOf((payments / 100).toFixed(2)));
  await Promise.all(crowd.map(({ listening }) => listening));

  for (let n = 0; n < payments; n += 1) {
    await payCent(ann, bob, `restart-${n}`);
    if (n % 40 === 20) process.kill(await postmasterOf(data.path), 'SIGKILL');
  }
  await Promise.all(hearing);

  expect(crowd.every(({ isUnbroken }) => isUnbroken)).toBe(true);
  expect(crowd.map(({ heard }) => heard.length)).toEqual(crowd.map(() => payments));
}, 60_000);
