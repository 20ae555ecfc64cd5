import type { Config } from '../config';
import { describeAddress, type DatabaseAddress } from '../db/address';

/** What all nodes are told, on top of what was set for the cluster: the variables that docker-compose.yml sets as well. */
export function nodeEnvironment(
  env: NodeJS.ProcessEnv,
  { demo }: Pick<Config, 'demo'>,
  places: { readonly database: DatabaseAddress; readonly redisUrl: string; readonly publicUrl: string },
): NodeJS.ProcessEnv {
  return {
    ...env,
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_URL: urlOf(places.database),
    REDIS_URL: places.redisUrl,
    PUBLIC_URL: places.publicUrl,
    // What it would be without a DATABASE_URL, which each node has.
    DEMO: demo ? '1' : '0',
  };
}

/** The embedded one listens on a unix socket, which a URL names in its query. */
function urlOf(address: DatabaseAddress): string {
  if ('url' in address) return address.url;
  const { host, port, user, database } = address;
  if (!host.startsWith('/')) throw new Error(`${describeAddress(address)} should be the folder of a socket.`);
  return `postgres://${user}@/${database}?${new URLSearchParams({ host, port: String(port), sslmode: 'disable' })}`;
}
