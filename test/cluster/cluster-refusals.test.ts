import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { migrate } from '../../src/db/migrations/migrate';
import { readMigrations } from '../../src/db/migrations/migration-file';
import { createEmptyDatabase, dropDatabase, testDatabaseServer } from '../../src/testing/database-server';
import { dataFolder } from '../server-process';
import { ClusterProcess } from './cluster-process';

describe('npm run cluster refuses with one clear line', () => {
  const refusal = async (env: Record<string, string>, ...args: readonly string[]) => {
    await using data = await dataFolder();
    await using server = ClusterProcess.start({ DATA_DIR: data.path, ...env }, ...args);
    expect(await server.exit()).toBe(1);
    expect(server.output).not.toMatch(/\n\s+at /);
    return server.output;
  };

  it('when the port is taken', async () => {
    const other = createServer();
    await once(other.listen(0, '127.0.0.1'), 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await refusal({ PORT: String(port) })).toContain(`Port ${port} on 127.0.0.1 is taken`);
    await new Promise((resolve) => other.close(resolve));
  });

  it('when there is no redis-server', async () => {
    expect(await refusal({ REDIS_SERVER_PATH: '/nowhere/redis-server' })).toMatch(/✗ There is no redis-server .*\n/);
  });

  it('when the database cannot be reached', async () => {
    const said = await refusal({ REDIS_URL: 'redis://127.0.0.1:1', DATABASE_URL: 'postgres://127.0.0.1:1/books' });
    expect(said).toContain('The database at 127.0.0.1:1/books cannot be reached');
  });

  it('when a node does not start, with what it says', async () => {
    const database = await testDatabaseServer();
    const name = await createEmptyDatabase(database);
    const known = readMigrations();
    const next = { number: known.length + 1, name: 'of-next-year', up: 'SELECT 1', down: 'SELECT 1', checksum: '1' };
    await migrate({ ...database, database: name }, [...known, next]);
    const place = new URLSearchParams({ host: database.host, port: String(database.port), sslmode: 'disable' });
    const env = {
      REDIS_URL: 'redis://127.0.0.1:1',
      DATABASE_URL: `postgres://${database.user}@/${name}?${place}`,
    };
    expect(await refusal(env)).toMatch(/✗ node \d does not start \(exit code 1\)[^]*migrated by a newer version/);
    await dropDatabase(database, name);
  });

  it.each([[['--nodes', '0']], [['--nodes', 'many']], [['--nodes', '17']], [['--node', '2']]])(
    'of %j',
    async (args) => {
      expect(await refusal({}, ...args)).toContain('npm run cluster -- --nodes 3');
    },
  );
});
