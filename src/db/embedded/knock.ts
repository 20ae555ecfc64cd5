import { Client } from 'pg';
import { StartError } from '../../base/start-error';
import { superuser } from './cluster';
import { codeOf, messageOf } from './explain';
import { socketPort } from './socket-folder';

declare module 'pg' {
  interface Client {
    /** Both are missing from the types of pg. */
    ref(): void;
    unref(): void;
  }
}

/** Nobody listens; somebody does and is not ready, or has just gone; somebody listens and says nothing; no place is free. */
export type NoAnswer = 'nobody' | 'not yet' | 'silence' | 'full';

export interface Door {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** Said aloud, because PGSSLMODE would otherwise ask a socket for TLS. */
  readonly ssl: false;
}

export function doorAt(socketFolder: string): Door {
  return { host: socketFolder, port: socketPort, user: superuser, ssl: false };
}

/** The database that is always there: the lock is taken in it, so that one owner at a time makes our own. */
const lobby = 'postgres';

const silenceMs = 5_000;

/** How long the server of a killed process may take to notice; whoever really has the data has them longer than that. */
const lockTimeoutMs = 1_000;

export async function knock(socketFolder: string, label: string): Promise<Client | NoAnswer> {
  const client = new Client({
    ...doorAt(socketFolder),
    database: lobby,
    application_name: asApplicationName(label),
    connectionTimeoutMillis: silenceMs,
    lock_timeout: lockTimeoutMs,
    // This session is idle by design.
    options: '-c idle_session_timeout=0',
  });
  // Without a listener the end of the server would be the end of us; that it has gone is told by `end`.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    return reasonOf(error);
  }
}

/** What Postgres leaves of a name: 63 bytes of printable ASCII. */
export function asApplicationName(label: string): string {
  return label.replace(/[^\x20-\x7e]/g, '?').slice(0, 63);
}

function reasonOf(error: unknown): NoAnswer {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ECONNREFUSED':
      return 'nobody';
    case '57P03': // starting up, shutting down, recovering
    case '57P01': // told to go while we came in
    case 'ECONNRESET':
    case 'EPIPE':
    case 'EAGAIN': // its queue is full
      return 'not yet';
    case '53300':
      return 'full';
    default:
  }
  if (messageOf(error) === 'timeout expired') return 'silence';
  if (messageOf(error) === 'Connection terminated unexpectedly') return 'not yet';
  throw new StartError(`The embedded Postgres lets nobody in: ${messageOf(error)}.`, { cause: error });
}
