import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeEmbeddedData } from '../src/db/embedded';

const root = join(__dirname, '..');

/** `npm start` as a user runs it, in a process of its own. */
export class ServerProcess {
  output = '';
  private readonly exited: Promise<number>;
  private readonly listeners = new Set<() => void>();

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString();
        for (const listener of this.listeners) listener();
      });
    }
    this.exited = new Promise((resolve) => {
      child.once('close', (code, signal) => {
        resolve(code ?? (signal === 'SIGKILL' ? -9 : -1));
        for (const listener of this.listeners) listener();
      });
    });
  }

  static start(
    env: Readonly<Record<string, string>>,
    command: readonly string[] = ['bin/liveledger.js', 'start'],
  ): ServerProcess {
    const clean = { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', DEMO_ACTIVITY: '0' };
    return new ServerProcess(
      spawn(process.execPath, [...command], {
        cwd: root,
        env: { ...clean, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
  }

  /** Resolves with the server's address once the banner is complete. */
  async ready(): Promise<string> {
    await this.says(/Stop {7}/);
    return `http://127.0.0.1:${/server listens on port (\d+)/.exec(this.output)?.[1]}`;
  }

  /** Waits until the output matches; fails with all of it when the process ends before. */
  async says(pattern: RegExp): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const look = (): void => {
        if (pattern.test(this.output)) resolve();
        else if (this.child.exitCode !== null || this.child.signalCode !== null)
          reject(new Error(`It ended without saying ${pattern}:\n${this.output}`));
        else return;
        this.listeners.delete(look);
      };
      this.listeners.add(look);
      look();
    });
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** The exit code; -9 after SIGKILL. */
  exit(): Promise<number> {
    return this.exited;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGTERM');
    await this.exited;
  }
}

/** A data folder that is forgotten at the end, whatever still runs on it. */
export async function dataFolder(): Promise<{ path: string } & AsyncDisposable> {
  const path = join(await mkdtemp(join(tmpdir(), 'liveledger-start-')), 'data');
  return {
    path,
    async [Symbol.asyncDispose]() {
      await removeEmbeddedData(path);
      await rm(join(path, '..'), { recursive: true, force: true });
    },
  };
}
