import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { packageRoot } from '../base/package-root';
import { StartError } from '../base/start-error';
import { spawnFollowing } from './spawn-following';

/** Before a node that has ended is started again; one that ends again and again is not left to spin. */
const [shortestPauseMs, longestPauseMs] = [200, 5_000];
/** A node drains for as long as it needs, and gives up by itself after 25 s. */
const patienceMs = 28_000;

export interface NodeWatcher {
  /** It listens, and may be asked whether it is ready. */
  listens(this: void, port: number, pid: number): void;
  ended(this: void, port: number | null, how: string): void;
  logged(this: void, line: string): void;
}

/** One node of the cluster, started again whenever it ends, until it is told to stop. */
export class NodeProcess {
  private child: ChildProcess | null = null;
  /** From its launch on, so that nobody waits for an end that has been. */
  private gone: Promise<void> = Promise.resolve();
  private port: number | null = null;
  private pauseMs = shortestPauseMs;
  private timer: NodeJS.Timeout | undefined;
  private stopping = false;
  /** Whoever waits for the first start. */
  private onFirst: { resolve(this: void): void; reject(this: void, reason: StartError): void } | null = null;
  /** What it tells the person at the terminal; shown when it ends before it listens. */
  private said: string[] = [];

  constructor(
    readonly name: string,
    private readonly env: NodeJS.ProcessEnv,
    private readonly watcher: NodeWatcher,
  ) {}

  /** Resolves when it listens; a node that ends before that, the first time, is a reason not to start at all. */
  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.onFirst = { resolve, reject };
      this.launch();
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    const child = this.child;
    if (!child) return;
    child.kill('SIGTERM');
    const kill = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    await this.gone;
    clearTimeout(kill);
  }

  private launch(): void {
    const child = spawnFollowing(process.execPath, [join(packageRoot(), 'bin', 'liveledger.js'), 'start'], {
      lastSignal: 'SIGTERM',
      env: this.env,
    });
    this.child = child;
    this.said = [];
    this.read(child);
    this.gone = new Promise((resolve) => {
      child.once('close', (code, signal) => {
        this.ended(signal ?? `exit code ${code}`);
        resolve();
      });
    });
  }

  private ended(how: string): void {
    const { port } = this;
    this.child = null;
    this.port = null;
    if (this.stopping) return;
    if (this.onFirst) {
      this.onFirst.reject(new StartError(`${this.name} does not start (${how}):\n${this.said.join('\n')}`));
      return;
    }
    this.watcher.ended(port, how);
    this.timer = setTimeout(() => this.launch(), this.pauseMs);
    this.pauseMs = Math.min(this.pauseMs * 2, longestPauseMs);
  }

  private read(child: ChildProcess): void {
    if (!child.stdout || !child.stderr) throw new Error('Both were asked for.');
    createInterface(child.stderr).on('line', (line) => this.watcher.logged(line));
    createInterface(child.stdout).on('line', (line) => {
      if (this.port !== null) return;
      this.said.push(line);
      const port = /server listens on port (\d+)/.exec(line)?.[1];
      if (port !== undefined) this.listens(Number(port), child.pid ?? 0);
    });
  }

  private listens(port: number, pid: number): void {
    this.port = port;
    this.pauseMs = shortestPauseMs;
    this.watcher.listens(port, pid);
    this.onFirst?.resolve();
    this.onFirst = null;
  }
}
