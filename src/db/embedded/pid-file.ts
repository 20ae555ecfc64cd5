import { existsSync, readFileSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './explain';
import { stateOf } from './process-state';

/** What a server says of itself in `postmaster.pid`. */
export interface PidFile {
  readonly pid: number;
  /** Undefined before it is known, and where DATA_DIR was moved under a running server. */
  readonly socketFolder: string | undefined;
  readonly status: 'starting' | 'ready' | 'stopping';
}

const emptyForMs = 1_000;

export function readPidFile(cluster: string): PidFile | undefined {
  const text = read(join(cluster, 'postmaster.pid'));
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  const pid = pidIn(text);
  if (pid === undefined) return undefined;
  return {
    pid,
    socketFolder: lines[4] !== undefined && existsSync(lines[4]) ? lines[4] : undefined,
    status: statusIn(lines[7]),
  };
}

/**
 * Postgres gives way to any live process whose pid stands in its lock files, and to a file without one. In a container pids
 * come again soon, a zombie keeps its pid though it holds nothing, and a kill may come before the file is written; each would
 * forbid every further start, so such a file is removed. An empty one may be about to be written, unless it is old.
 */
export function removeStaleLock(file: string, cluster: string): void {
  const text = read(file);
  if (text === undefined) return;
  const pid = pidIn(text);
  const isStale =
    pid === undefined ? Date.now() - statSync(file).mtimeMs > emptyForMs : stateOf(pid, cluster) === 'gone';
  if (isStale && read(file) === text) unlinkSync(file);
}

/** A server of a single user, as for repairs, writes its pid with a minus. */
function pidIn(text: string): number | undefined {
  const pid = Math.abs(Number.parseInt(text, 10));
  return pid > 0 ? pid : undefined;
}

/** Written with blanks up to a fixed length, and last of all, so at first it is missing. */
function statusIn(line: string | undefined): PidFile['status'] {
  const word = line?.trim();
  return word === 'ready' || word === 'stopping' ? word : 'starting';
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
