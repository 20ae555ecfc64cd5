import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { StartError } from '../base/start-error';
import { findRedis } from './find-redis';
import { freePort } from './free-port';
import { launchRedis } from './launch-redis';

const pauseMs = 200;

/** The Redis of a cluster: started again on the same port when it ends, and nothing in it matters. */
export class RedisProcess {
  private child: ChildProcess | null = null;
  private stopping = false;

  private constructor(
    private readonly binary: string,
    private readonly port: number,
    private readonly onEnded: (how: string) => void,
  ) {}

  static async start(env: NodeJS.ProcessEnv, onEnded: (how: string) => void): Promise<RedisProcess> {
    const binary = findRedis(env);
    if (binary === null)
      throw new StartError(
        'There is no redis-server on the PATH. Install Redis, set REDIS_SERVER_PATH to the program, or REDIS_URL to a server that runs.',
      );
    const redis = new RedisProcess(binary, await freePort(), onEnded);
    await redis.launch();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (!child) return;
    const gone = once(child, 'exit');
    // Nothing in it is worth a goodbye, and one that hangs takes no other signal.
    child.kill('SIGKILL');
    await gone;
  }

  private async launch(): Promise<void> {
    const child = await launchRedis(this.binary, this.port);
    this.child = child;
    if (this.stopping) await this.stop();
    else child.once('exit', (code, signal) => this.ended(signal ?? `exit code ${code}`));
  }

  private ended(how: string): void {
    this.child = null;
    if (this.stopping) return;
    this.onEnded(how);
    this.again();
  }

  private again(): void {
    setTimeout(() => {
      if (!this.stopping) this.launch().catch(() => this.again());
    }, pauseMs).unref();
  }
}
