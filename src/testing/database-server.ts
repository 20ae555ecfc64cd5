import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import pino from 'pino';
import { z } from 'zod';
import { startApp } from '../app';
import { packageRoot } from '../base/package-root';
import { readConfig } from '../config';
import { removeEmbeddedData, startEmbeddedPostgres, type EmbeddedPostgres } from '../db/embedded';
import { migrate } from '../db/migrations/migrate';

/** A database server for tests, with a template that has been migrated and filled with the demo data. */
const Connection = z.object({ host: z.string(), port: z.number(), user: z.string() });
export type TestDatabaseServer = z.output<typeof Connection>;

/** Set by a runner's global setup, so that all its processes share one server. */
const handedDown = 'LIVELEDGER_TEST_DATABASE';
const template = 'template_liveledger';

let own: Promise<TestDatabaseServer> | undefined;

/** The server that the test run has started, or one of this process's own, made when the first world asks. */
export function testDatabaseServer(): Promise<TestDatabaseServer> {
  const given = process.env[handedDown];
  if (given) return Promise.resolve(Connection.parse(JSON.parse(given)));
  own ??= startOwn();
  return own;
}

/** For global setups: starts a server for the whole run and says how to stop it. */
export async function startTestDatabaseServer(): Promise<() => Promise<void>> {
  const dataDir = await makeDataDir();
  const server = await startServer(dataDir, { background: false });
  return async () => {
    process.env[handedDown] = '';
    await server.stop();
    await removeEmbeddedData(dataDir);
  };
}

/** A database of its own for one world: a copy of the template. */
export async function cloneDatabase(server: TestDatabaseServer, source = template): Promise<string> {
  const name = `world_${randomBytes(6).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name} TEMPLATE ${source} STRATEGY wal_log`);
  return name;
}

export function dropDatabase(server: TestDatabaseServer, name: string): Promise<void> {
  return administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

/** An empty one, for tests of migrations and of first starts. */
export async function createEmptyDatabase(server: TestDatabaseServer): Promise<string> {
  return cloneDatabase(server, 'template0');
}

/** No runner says when the last world is closed, so the server keeps nobody waiting, and is ended after us by somebody else. */
async function startOwn(): Promise<TestDatabaseServer> {
  const dataDir = await makeDataDir();
  cleanUpAfterUs(dataDir);
  await startServer(dataDir, { background: true });
  return testDatabaseServer();
}

function makeDataDir(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'liveledger-test-'));
}

async function startServer(dataDir: string, { background }: { background: boolean }): Promise<EmbeddedPostgres> {
  // What is lost in a power cut is a test: nothing waits for the disk here.
  const server = await startEmbeddedPostgres({ dataDir, label: 'tests', durable: false, background });
  const { host, port, user } = server.connection;
  await makeTemplate({ host, port, user });
  process.env[handedDown] = JSON.stringify({ host, port, user });
  return server;
}

/** A process that outlives this one, however it ends: it waits until the pipe from us is closed. */
function cleanUpAfterUs(dataDir: string): void {
  const script = join(packageRoot(), 'dist', 'server', 'testing', 'clean-up.js');
  const cleaner = spawn(process.execPath, [script, dataDir], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  cleaner.unref();
  if (cleaner.stdin instanceof Socket) cleaner.stdin.unref();
}

async function makeTemplate(server: TestDatabaseServer): Promise<void> {
  await administer(server, `CREATE DATABASE ${template} TEMPLATE template0`);
  const address = { ...server, database: template };
  await migrate(address);
  const config = readConfig({ PORT: '0', DEMO: '1', DEMO_ACTIVITY: '0' });
  const app = await startApp(config, address, pino({ level: 'silent' }), { demo: { history: false } });
  await administer(server, untilSettled, template);
  await app.close();
  // Each world would send it when it starts.
  await administer(server, 'DELETE FROM notification_outbox', template);
}

/** What follows from the demo's offers has followed, or each world would begin with it. */
const untilSettled = `
  DO $$ BEGIN
    FOR tries IN 1..1000 LOOP
      IF NOT EXISTS (SELECT FROM follower WHERE pg_snapshot_xmin(snapshot) <= (SELECT max(xid) FROM event))
         AND NOT EXISTS (SELECT FROM job WHERE run_at <= clock_timestamp()) THEN
        RETURN;
      END IF;
      COMMIT;
      PERFORM pg_sleep(0.02);
    END LOOP;
    RAISE EXCEPTION 'The demo in the template does not come to rest.';
  END $$`;

async function administer(server: TestDatabaseServer, statement: string, database = 'postgres'): Promise<void> {
  const client = new Client({ ...server, database });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
