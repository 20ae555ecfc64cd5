import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { findRedis } from '../cluster/find-redis';
import { launchRedis } from '../cluster/launch-redis';
import { freePort } from '../cluster/free-port';

/** Whether `startRedis` has something to start. */
export function hasRedis(): boolean {
  return findRedis(process.env) !== null;
}

/** A Redis of one's own, with nothing on disk: `await using redis = await startRedis()`. */
export async function startRedis(): Promise<RedisServer> {
  const binary = findRedis(process.env);
  if (binary === null)
    throw new Error('There is no redis-server on the PATH. Install Redis, or set REDIS_SERVER_PATH to the program.');
  const server = new RedisServer(binary, await freePort());
  await server.start();
  return server;
}

/** Can be killed, started again on the same port with nothing in it, and made to hang. */
export class RedisServer implements AsyncDisposable {
  private child: ChildProcess | null = null;
  private readonly killAtExit = (): unknown => this.child?.kill('SIGKILL');

  constructor(
    private readonly binary: string,
    readonly port: number,
  ) {}

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    if (this.child) return;
    const child = await launchRedis(this.binary, this.port);
    this.child = child;
    child.once('exit', () => {
      if (this.child === child) this.child = null;
    });
    process.once('exit', this.killAtExit);
    // A test that forgets it is over all the same.
    child.unref();
    for (const stream of [child.stdout, child.stderr]) if (stream instanceof Socket) stream.unref();
  }

  /** At once and with SIGKILL; resolves when it has gone. */
  async kill(): Promise<void> {
    const child = this.child;
    this.child = null;
    if (!child) return;
    process.off('exit', this.killAtExit);
    child.ref();
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** It hangs: connections stay, and nobody answers. Resolves when it has stopped. */
  freeze(): Promise<void> {
    return this.signal('SIGSTOP', (state) => state === 'T');
  }

  thaw(): Promise<void> {
    return this.signal('SIGCONT', (state) => state !== 'T');
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.kill();
  }

  private async signal(signal: NodeJS.Signals, hasHeard: (state: string) => boolean): Promise<void> {
    const pid = this.child?.pid;
    if (pid === undefined) throw new Error('This Redis does not run.');
    process.kill(pid, signal);
    for (let state = stateOf(pid); state !== null && !hasHeard(state); state = stateOf(pid)) await pause(1);
  }
}

/** The letter of its state; null where there is no /proc, and a signal must be trusted to be quick. */
function stateOf(pid: number): string | null {
  try {
    return /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? null;
  } catch {
    return null;
  }
}
