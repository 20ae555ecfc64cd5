import { Client } from 'pg';
import { StartError } from '../../base/start-error';
import { toClientConfig, type DatabaseAddress } from '../address';
import { readMigrations, type Migration } from './migration-file';

/** Any number will do, as long as nothing else in this database uses it as an advisory lock. */
const lock = 7_310_244_519;

interface Applied {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

/** Brings the schema up to this version, one node at a time: the others wait for the lock and then find nothing left to do. */
export async function migrate(
  address: DatabaseAddress,
  migrations: readonly Migration[] = readMigrations(),
): Promise<Migration[]> {
  return whileLocked(address, async (client) => {
    const applied = await readApplied(client);
    refuseRewrittenHistory(applied, migrations);
    const missing = migrations.slice(applied.length);
    for (const migration of missing) await step(client, migration, 'up');
    return missing;
  });
}

/** Takes the last `count` steps back; for developers, and for the test that proves each `down`. */
export async function revert(
  address: DatabaseAddress,
  count: number,
  migrations: readonly Migration[] = readMigrations(),
): Promise<Migration[]> {
  return whileLocked(address, async (client) => {
    const applied = await readApplied(client);
    const last = migrations.slice(0, applied.length).slice(-count).reverse();
    for (const migration of last) await step(client, migration, 'down');
    return last;
  });
}

async function whileLocked<Result>(
  address: DatabaseAddress,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({
    ...toClientConfig(address),
    application_name: 'liveledger migrations',
    connectionTimeoutMillis: 10_000,
  });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lock]);
    await client.query(
      `CREATE TABLE IF NOT EXISTS migration (
        number integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
    );
    return await work(client);
  } finally {
    await client.end();
  }
}

async function readApplied(client: Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>('SELECT number, name, checksum FROM migration ORDER BY number');
  return rows;
}

/** Steps and their record are one transaction: killed half-way, nothing of the step is there. */
async function step(client: Client, migration: Migration, direction: 'up' | 'down'): Promise<void> {
  const { number, name, checksum } = migration;
  try {
    await client.query('BEGIN');
    await client.query(migration[direction]);
    if (direction === 'up')
      await client.query('INSERT INTO migration (number, name, checksum) VALUES ($1, $2, $3)', [
        number,
        name,
        checksum,
      ]);
    else await client.query('DELETE FROM migration WHERE number = $1', [number]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    const why = error instanceof Error ? error.message : String(error);
    throw new StartError(`Migration ${number} (${name}) failed and was taken back whole: ${why}.`);
  }
}

function refuseRewrittenHistory(applied: readonly Applied[], migrations: readonly Migration[]): void {
  if (applied.length > migrations.length) {
    throw new StartError(
      `The database was migrated by a newer version (${applied.length} steps; this version knows ${migrations.length}). Start that version, or another database.`,
    );
  }
  for (const [index, { number, name, checksum }] of applied.entries()) {
    if (migrations[index]?.checksum !== checksum) {
      throw new StartError(
        `Migration ${number} (${name}) was changed after it had been applied. Put it back and add a new one instead.`,
      );
    }
  }
}
