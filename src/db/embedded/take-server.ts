import type { Client } from 'pg';
import { StartError } from '../../base/start-error';
import { endServer } from './end-server';
import { knock, type NoAnswer } from './knock';
import type { Launched } from './launch-server';
import { takeLock } from './owner-lock';
import { readPidFile, type PidFile } from './pid-file';
import { stateOf, type ProcessState } from './process-state';
import type { Site } from './site';
import { Patience } from './wait';

/** A server that is ours: we hold the lock in `client`, and only until that breaks. */
export interface Server {
  readonly client: Client;
  readonly pid: number;
  readonly socketFolder: string;
}

export interface Wish {
  readonly label: string;
  /** Where a server listens that has no pid file, or is yet to be launched. */
  readonly socketFolder: string;
  /** Without it, only a server that is there already is taken. */
  readonly starter?: { readonly launch: (socketFolder: string) => Launched; readonly fingerprint: string };
  readonly signal?: AbortSignal;
}

type Running = PidFile & { readonly state: ProcessState };

/** How long we look at each state of affairs before we call it hopeless; recovery after a crash takes as long as it takes. */
const limitsMs = { starting: 300_000, stopping: 60_000, unreachable: 5_000, halted: 1_500, again: 10_000 };

/**
 * Takes the server of this site: the one that runs, whoever launched it, or else a new one. `undefined` when there is none and
 * none is to be launched. The socket has the last word: what answers there lives, whatever the pid file says, for the pid may
 * be that of another container.
 */
export async function takeServer(site: Site, wish: Wish): Promise<Server | undefined> {
  const attempt = new Attempt(site, wish);
  try {
    return await attempt.run();
  } catch (error) {
    if (!(error instanceof InUse)) await attempt.undo();
    throw error;
  }
}

/** A refusal after which nothing must be undone: the server that we launched may be the one that the other owner now has. */
class InUse extends StartError {}

class Attempt {
  private readonly patience = new Patience(limitsMs);
  private launched: Launched | undefined;

  constructor(
    private readonly site: Site,
    private readonly wish: Wish,
  ) {}

  async run(): Promise<Server | undefined> {
    for (;;) {
      this.wish.signal?.throwIfAborted();
      const running = this.running();
      const obstacle = this.obstacle(running);
      if (obstacle !== undefined) {
        await this.wait(obstacle, running?.pid);
        continue;
      }
      const socketFolder = running?.socketFolder ?? this.wish.socketFolder;
      const answer = await knock(socketFolder, this.wish.label);
      if (typeof answer === 'object') {
        const server = await this.claim(answer, socketFolder);
        if (server !== undefined) return server;
        await this.wait('again', running?.pid);
      } else if (answer === 'nobody' && running === undefined) {
        if (this.wish.starter === undefined) return undefined;
        await this.launch(this.wish.starter);
      } else {
        await this.cope(answer, running?.pid);
      }
    }
  }

  async undo(): Promise<void> {
    if (this.launched?.pid !== undefined && this.launched.end() === undefined) {
      await endServer(this.launched.pid, this.site.cluster);
    }
  }

  private running(): Running | undefined {
    const file = readPidFile(this.site.cluster);
    if (file === undefined) return undefined;
    const state = stateOf(file.pid, this.site.cluster);
    return state === 'gone' ? undefined : { ...file, state };
  }

  /** Why it is too early to knock: it would cost the server a process and its log a line each time. */
  private obstacle(running: Running | undefined): keyof typeof limitsMs | undefined {
    if (running === undefined)
      return this.launched !== undefined && this.launched.end() === undefined ? 'starting' : undefined;
    if (running.state === 'halted') return 'halted';
    return running.status === 'ready' ? undefined : running.status;
  }

  private async launch(starter: NonNullable<Wish['starter']>): Promise<void> {
    const end = this.launched?.end();
    if (end !== undefined) {
      if (!end.passing || !(await this.patience.wait('again'))) throw end.reason;
    }
    this.launched = starter.launch(this.wish.socketFolder);
  }

  private async cope(answer: NoAnswer, pid: number | undefined): Promise<void> {
    if (answer === 'full') throw this.inUse('another process, which has all its connections');
    if (answer === 'silence') throw this.hopeless(pid);
    await this.wait(answer === 'nobody' ? 'unreachable' : 'starting', pid);
  }

  private async wait(situation: keyof typeof limitsMs, pid: number | undefined): Promise<void> {
    if (!(await this.patience.wait(situation))) throw this.hopeless(pid);
  }

  private async claim(client: Client, socketFolder: string): Promise<Server | undefined> {
    let pid: number | undefined;
    try {
      pid = await this.lock(client);
      return pid === undefined ? undefined : { client, pid, socketFolder };
    } finally {
      if (pid === undefined) await client.end();
    }
  }

  /** `undefined` when the server went away meanwhile, or had to, having been launched with other settings than we want. */
  private async lock(client: Client): Promise<number | undefined> {
    const lock = await takeLock(client);
    if (lock === 'try again') return undefined;
    if (!lock.taken) throw this.inUse(lock.holder === '' ? 'another process' : lock.holder);
    const running = this.running();
    if (running === undefined) throw this.inUse('a Postgres that was started in another container');
    // An owner who stops keeps the lock until the server ends its session; then the server is going too.
    if (running.status !== 'ready') return undefined;
    if (this.wish.starter === undefined || this.wish.starter.fingerprint === lock.fingerprint) return running.pid;
    await endServer(running.pid, this.site.cluster);
    return undefined;
  }

  private inUse(by: string): InUse {
    return new InUse(`${this.site.dataDir} is in use by ${by}. Stop it, or set DATA_DIR to another folder.`);
  }

  private hopeless(pid: number | undefined): StartError {
    const who = pid === undefined ? 'a Postgres' : `Postgres process ${pid}`;
    const how = pid === undefined ? '' : ` (kill -9 ${pid})`;
    return new StartError(
      `${this.site.dataDir} is held by ${who}, which does not answer. End it${how} and start again, or set DATA_DIR to another folder.`,
    );
  }
}
