import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { post } from '../src/testing';
import { dataFolder, ServerProcess } from './server-process';

const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { user { id } } }';
const SIGN_IN =
  'mutation ($email: String!) { signIn(email: $email, password: "long enough") { user { displayName } } }';

const signUp = (url: string, email: string) =>
  post(`${url}/graphql`, {
    query: SIGN_UP,
    variables: { input: { email, password: 'long enough', displayName: email.split('@')[0] } },
  });
const signIn = async (url: string, email: string) =>
  (await post(`${url}/graphql`, { query: SIGN_IN, variables: { email } })).body as {
    data: { signIn: { user: { displayName: string } } } | null;
  };

it('starts with nothing, says in six lines what to do next, stops when asked and has the data next time', async () => {
  await using data = await dataFolder();
  {
    await using first = ServerProcess.start({ DATA_DIR: data.path });
    const url = await first.ready();
    const lines = first.output.slice(first.output.indexOf('Tour')).trim().split('\n');
    expect(lines.map((line) => line.trim().split(/\s/)[0])).toEqual([
      'Tour',
      'GraphiQL',
      'WebSocket',
      'Accounts',
      'Data',
      'Stop',
    ]);
    expect(first.output).toMatch(/✓ Postgres set up .*\n.*✓ \d+ migrations? applied .*\n.*✓ server listens/);
    await signUp(url, 'ann@example.com');
    first.signal('SIGTERM');
    expect(await first.exit()).toBe(0);
  }
  await using second = ServerProcess.start({ DATA_DIR: data.path });
  const url = await second.ready();
  expect((await signIn(url, 'ann@example.com')).data?.signIn.user.displayName).toBe('ann');
});

it('tells a second start who has the folder', async () => {
  await using data = await dataFolder();
  await using first = ServerProcess.start({ DATA_DIR: data.path });
  const url = await first.ready();
  await using second = ServerProcess.start({ DATA_DIR: data.path });
  expect(await second.exit()).toBe(1);
  expect(second.output).toContain(`on port ${new URL(url).port}`);
  expect(second.output).not.toMatch(/\n\s+at /);
});

it('loses no sign-up that it has acknowledged, however often it is killed', async () => {
  await using data = await dataFolder();
  const acknowledged: string[] = [];
  for (let run = 0; run < Number(process.env['RUNS'] ?? 2); run += 1) {
    await using server = ServerProcess.start({ DATA_DIR: data.path, RATE_LIMIT_PER_MINUTE: '0' });
    const url = await server.ready();
    // The kill comes in the middle of a stream of sign-ups, after a number of them that differs each time.
    const killAfter = 3 + ((run * 7) % 11);
    const one = async (n: number): Promise<void> => {
      const email = `person-${run}-${n}@example.com`;
      const answer = await signUp(url, email).catch(() => null);
      if (answer?.status !== 200) return;
      acknowledged.push(email);
      if (n === killAfter) server.signal('SIGKILL');
    };
    await Promise.all(Array.from({ length: 24 }, (_, n) => one(n)));
    expect(await server.exit()).toBe(-9);
  }
  await using server = ServerProcess.start({ DATA_DIR: data.path, RATE_LIMIT_PER_MINUTE: '0' });
  const url = await server.ready();
  const missing: string[] = [];
  for (const email of acknowledged) if (!(await signIn(url, email)).data) missing.push(email);
  expect(acknowledged.length).toBeGreaterThan(0);
  expect(missing).toEqual([]);
});

describe('refuses to start with one clear line', () => {
  const refusal = async (env: Record<string, string>, command?: readonly string[]) => {
    await using server = ServerProcess.start(env, command);
    expect(await server.exit()).toBe(1);
    expect(server.output).not.toMatch(/\n\s+at /);
    return server.output;
  };

  it('for every value of the environment that is wrong, all at once', async () => {
    const said = await refusal({
      PORT: 'eighty',
      LOG_LEVEL: 'loud',
      JWT_SECRET: 'short',
      NODE_ENV: 'production',
      DEMO: '1',
      ADMIN_EMAIL: 'ada@example.com',
    });
    expect(said).toContain('PORT is "eighty"; allowed: a whole number from 0 to 65535');
    expect(said).toContain('LOG_LEVEL is "loud"; allowed: trace, debug');
    expect(said).toContain('JWT_SECRET is a secret of 5 characters; allowed: 32 bytes or more');
    expect(said).toContain('DEMO must not be 1 with NODE_ENV=production');
    expect(said).toContain('ADMIN_PASSWORD is missing');
    expect(said).not.toContain('short');
  });

  it('when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await refusal({ PORT: String(port) })).toContain(`Port ${port} on 127.0.0.1 is taken`);
    await new Promise((resolve) => other.close(resolve));
  });

  it('when the database cannot be reached, without showing its password', async () => {
    const said = await refusal({ DATABASE_URL: 'postgres://ann:hidden@127.0.0.1:1/books' });
    expect(said).toContain('The database at 127.0.0.1:1/books cannot be reached');
    expect(said).not.toContain('hidden');
  });

  it('when the data folder is a file', async () => {
    await using data = await dataFolder();
    const file = join(data.path, '..', 'file');
    await writeFile(file, '');
    expect(await refusal({ DATA_DIR: file })).toContain(file);
  });

  it('on a Node that is too old', async () => {
    const pretend = `Object.defineProperty(process.versions, 'node', { value: '18.20.0' }); require('./bin/liveledger.js');`;
    expect(await refusal({}, ['-e', pretend])).toContain('Liveledger needs Node 20.19 or newer; this is Node 18.20.0.');
  });
});

it('exits at once when it is asked a second time', async () => {
  await using data = await dataFolder();
  await using server = ServerProcess.start({ DATA_DIR: data.path, SHUTDOWN_DELAY_MS: '600000' });
  await server.ready();
  server.signal('SIGINT');
  await server.says(/"signal":"SIGINT"/);
  const again = setInterval(() => server.signal('SIGINT'), 50);
  expect(await server.exit()).toBe(1);
  clearInterval(again);
});
