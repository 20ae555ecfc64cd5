import type { Config } from './config';
import type { DatabaseAddress } from './db/address';
import { startEmbeddedPostgres } from './db/embedded';
import { reachDatabase } from './db/reach';
import type { StartError } from './base/start-error';

/** The database that the configuration means, running. */
export interface DatabaseServer {
  readonly address: DatabaseAddress;
  /** For the steps that are shown: `Postgres 18.4 in .liveledger`. */
  readonly description: string;
  /** What the embedded one tells whoever finds its folder in use. */
  relabel(label: string): Promise<void>;
  stop(): Promise<void>;
}

export async function openDatabaseServer(
  { databaseUrl, dataDir }: Config,
  onLost: (reason: StartError) => void,
): Promise<DatabaseServer> {
  if (databaseUrl !== undefined) {
    const address = { url: databaseUrl };
    const version = await reachDatabase(address);
    return {
      address,
      description: `Postgres ${version} of DATABASE_URL`,
      relabel: () => Promise.resolve(),
      stop: () => Promise.resolve(),
    };
  }
  const embedded = await startEmbeddedPostgres({ dataDir, label: `process ${process.pid}`, onLost });
  return {
    address: embedded.connection,
    description: `Postgres ${embedded.firstStart ? 'set up' : 'started'} in ${dataDir}`,
    relabel: (label) => embedded.relabel(label),
    stop: () => embedded.stop(),
  };
}
