import { createHash } from 'node:crypto';
import type { Binaries } from './find-binaries';
import { socketPort } from './socket-folder';

/** The environment of the person at the terminal (PGPORT, LD_LIBRARY_PATH, a locale) is none of Postgres' business. */
export const programEnvironment = { LC_ALL: 'C', TZ: 'UTC' } as const;

type Settings = Readonly<Record<string, string>>;

const always: Settings = {
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '200',
  shared_buffers: '128MB',
  huge_pages: 'off',
  // One server and no replicas, so nobody reads more of the log than recovery does; and fewer processes for one small machine.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  io_method: 'sync',
  // The shared memory that parallel queries ask for is 64 MB in a container, and our queries are short.
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  max_wal_size: '512MB',
  // Errors of statements go to whoever sent them. In the log they would only bring in people's data, and fill the disk.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

const careless: Settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

export interface Launch {
  readonly settings: Settings;
  /** Tells a server of ours with the same settings from one that has to be started again. */
  readonly fingerprint: string;
}

export const fingerprintSetting = 'liveledger.fingerprint';

export function planLaunch(binaries: Binaries, durable: boolean, extra: Settings = {}): Launch {
  const settings = { ...always, ...(durable ? {} : careless), ...extra };
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([binaries.version, settings]))
    .digest('hex');
  return { settings, fingerprint };
}

/** The last one of a name counts, so nobody can open a port by `extra`. */
export function serverArguments(cluster: string, socketFolder: string, { settings, fingerprint }: Launch): string[] {
  const fixed = {
    listen_addresses: '',
    port: String(socketPort),
    // A list of folders, in which a comma would separate and quotes are doubled.
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
    [fingerprintSetting]: fingerprint,
  };
  return [
    '-D',
    cluster,
    ...Object.entries({ ...settings, ...fixed }).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}
