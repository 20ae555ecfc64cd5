import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** Asks one question over a connection of its own. */
export async function ask(socketFolder: string, sql: string): Promise<unknown[][]> {
  const client = new Client({ host: socketFolder, user: 'liveledger', database: 'liveledger', ssl: false });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

/** Repeats what may fail at first, until it does not. */
export async function eventually<T>(attempt: () => Promise<T> | T, limitMs = 60_000): Promise<T> {
  const end = performance.now() + limitMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > end) throw error;
      await pause(20);
    }
  }
}

/** A zombie is not running; where nobody reaps orphans it stays for good. */
export function isRunning(pid: number): boolean {
  return /^[^Z]/.test(stateByPs(pid));
}

export function stateByPs(pid: number): string {
  return spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
}
