import { randomUUID } from 'node:crypto';
import { post } from '../src/testing';
import { postmasterOf } from './postmaster';
import { dataFolder, ServerProcess } from './server-process';

const runs = Number(process.env['RUNS'] ?? 2);
const TRANSFER = 'mutation ($input: TransferInput!) { transfer(input: $input) { id } }';
const FIND = 'query ($id: ID!) { payment(id: $id) { status } }';

interface Session {
  readonly accessToken: string;
  readonly user: { readonly id: string };
}

interface Sent {
  readonly input: { readonly to: string; readonly amount: object; readonly idempotencyKey: string };
  /** Null while nobody has said that it is done. */
  id: string | null;
}

async function demo(url: string, account: string): Promise<Session> {
  return (await post(`${url}/demo/session`, { account })).body as Session;
}

async function transfer(url: string, { accessToken }: Session, sent: Sent): Promise<void> {
  const { body } = await post(
    `${url}/graphql`,
    { query: TRANSFER, variables: { input: sent.input } },
    bearer(accessToken),
  );
  const { data } = body as { data: { transfer: { id: string } } | null };
  if (data) sent.id = data.transfer.id;
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

it(
  'has every acknowledged payment once, whoever is killed in the middle of them',
  async () => {
    await using data = await dataFolder();
    const env = { DATA_DIR: data.path, RATE_LIMIT_PER_MINUTE: '0' };
    const all: Sent[] = [];
    for (let run = 0; run < runs; run += 1) {
      await using server = ServerProcess.start(env);
      const url = await server.ready();
      const postmaster = await postmasterOf(data.path);
      const [ann, bob] = await Promise.all([demo(url, 'customer'), demo(url, 'vendor')]);
      // What was left open by the last kill is asked again with the same key: it is done once, whatever had happened.
      for (const sent of all) if (sent.id === null) await transfer(url, ann, sent);

      const killAfter = 5 + ((run * 13) % 40);
      let acknowledged = 0;
      const client = async (): Promise<void> => {
        for (let count = 0; count < 12; count += 1) {
          const sent: Sent = {
            input: { to: bob.user.id, amount: { amount: '0.01', currency: 'EUR' }, idempotencyKey: randomUUID() },
            id: null,
          };
          all.push(sent);
          await transfer(url, ann, sent).catch(() => undefined);
          acknowledged += sent.id === null ? 0 : 1;
          if (acknowledged === killAfter) {
            acknowledged += 1_000;
            if (run % 2 === 0) server.signal('SIGKILL');
            else process.kill(postmaster, 'SIGKILL');
          }
        }
      };
      await Promise.all(Array.from({ length: 8 }, client));
      // A server whose Postgres was killed gets it back and goes on.
      server.signal('SIGTERM');
      await server.exit();
    }

    const acknowledged = all.filter(({ id }) => id !== null);
    expect(acknowledged.length).toBeGreaterThan(runs * 5);
    {
      await using server = ServerProcess.start(env);
      const url = await server.ready();
      const ann = await demo(url, 'customer');
      for (const sent of all) if (sent.id === null) await transfer(url, ann, sent);
      expect(all.filter(({ id }) => id === null)).toEqual([]);
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      for (const { id } of acknowledged) {
        const { body } = await post(`${url}/graphql`, { query: FIND, variables: { id } }, bearer(ann.accessToken));
        expect(body).toMatchObject({ data: { payment: { status: 'COMPLETED' } } });
      }
      const { body } = await post(
        `${url}/graphql`,
        { query: '{ balance(currency: "EUR") { available { amount } } }' },
        bearer(ann.accessToken),
      );
      expect(body).toMatchObject({
        data: { balance: { available: { amount: (5000 - all.length / 100).toFixed(2) } } },
      });
      server.signal('SIGTERM');
      await server.exit();
    }
    await using verify = ServerProcess.start(env, ['bin/liveledger.js', 'verify']);
    expect(await verify.exit()).toBe(0);
    expect(verify.output).toMatch(/✓ balances are what was transferred\n/);
    expect(verify.output).not.toContain('✗');
  },
  60_000 + runs * 15_000,
);
