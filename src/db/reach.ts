import { Client } from 'pg';
import { StartError } from '../base/start-error';
import { describeAddress, toClientConfig, type DatabaseAddress } from './address';

const oldest = 14;

/** One connection, to say in a sentence what is wrong before anything else is tried. Returns the server's version, such as `15.19`. */
export async function reachDatabase(address: DatabaseAddress): Promise<string> {
  const client = new Client({ ...toClientConfig(address), connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // It is only asked one question; what breaks meanwhile is that question's answer.
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    const version = (rows[0]?.server_version ?? '').split(' ')[0] ?? '';
    if (Number.parseInt(version, 10) < oldest)
      throw new StartError(`${describeAddress(address)} is Postgres ${version}; ${oldest} or newer is needed.`);
    return version;
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `The database at ${describeAddress(address)} cannot be reached: ${reasonOf(error)}. Is DATABASE_URL right, and does the server run?`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Node tries several addresses of a name and reports them as one error without a message. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
