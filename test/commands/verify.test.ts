import { startLiveledger, type World } from '../../src/testing';
import { givenPerson, send } from '../features/payments/given';
import { openRows } from '../features/identity/given';
import { ServerProcess } from '../server-process';

/** `npm run verify` on the database of a world that has been at work. */
async function verify(app: World): Promise<{ readonly code: number; readonly said: string }> {
  const { database } = app;
  if ('url' in database) throw new Error('The database of a test has a host and a port.');
  const { host, port, user, database: name } = database;
  const query = new URLSearchParams({ host, port: String(port), sslmode: 'disable' });
  const env = {
    DATABASE_URL: `postgres://${user}@/${name}?${query.toString()}`,
    NODE_ENV: 'production',
    JWT_SECRET: 'x'.repeat(32),
  };
  await using process = ServerProcess.start(env, ['bin/liveledger.js', 'verify']);
  const code = await process.exit();
  return { code, said: process.output };
}

it('says yes to books that add up, and names the rows of those that do not', async () => {
  await using app = await startLiveledger();
  const [ann, bob] = [await givenPerson(app, '10.00 EUR'), await givenPerson(app, null)];
  await send(ann, { to: bob.id, amount: '4.00 EUR' });

  const before = await verify(app);
  expect(before).toMatchObject({ code: 0 });
  expect(before.said).not.toContain('✗');

  await using rows = await openRows(app);
  // What no program of ours can do: the triggers forbid it, and whoever owns the database can tell them to be silent.
  await rows.query('SET session_replication_role = replica');
  await rows.query(`UPDATE account SET balance = balance + 1 WHERE owner = $1`, [bob.id]);
  await rows.query(`DELETE FROM event WHERE stream = $1 AND seq = 2`, [`user:${ann.id}`]);

  const after = await verify(app);
  expect(after.code).toBe(1);
  expect(after.said).toMatch(new RegExp(`✗ balances are what was transferred\\n +.*${bob.id}`));
  expect(after.said).toMatch(new RegExp(`✗ .*\\n +.*user:${ann.id}`));
});
