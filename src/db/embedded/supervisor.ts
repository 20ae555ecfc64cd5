import type { Client } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { StartError } from '../../base/start-error';
import { endServer } from './end-server';
import { messageOf } from './explain';
import { showLabel } from './owner-lock';
import type { Site } from './site';
import { takeServer, type Server, type Wish } from './take-server';

/** Before each try to get the server back. */
const pausesMs = [0, 200, 400, 800, 1_600];

/** Keeps a server running and its lock in our hands, for as long as we live. */
export class Supervisor {
  private readonly stopping = new AbortController();
  private server: Server | undefined;
  private recovery: Promise<void> | undefined;
  private stopped: Promise<void> | undefined;
  private inBackground = false;

  constructor(
    private readonly site: Site,
    private wish: Wish,
    private readonly onLost: (reason: StartError) => void,
  ) {}

  async take(): Promise<Server> {
    const server = await takeServer(this.site, { ...this.wish, signal: this.stopping.signal });
    if (server === undefined) throw new Error('a wish with a starter ends with a server or an error');
    this.server = server;
    // A server that comes back is to be found where the old one was.
    this.wish = { ...this.wish, socketFolder: server.socketFolder };
    server.client.once('end', () => {
      if (!this.stopping.signal.aborted) this.recovery = this.recover();
    });
    return server;
  }

  async relabel(label: string): Promise<void> {
    this.wish = { ...this.wish, label };
    if (this.server !== undefined) await this.show(this.server.client);
  }

  /** The session that holds the lock no longer keeps this process alive. */
  goToBackground(): void {
    this.inBackground = true;
    this.server?.client.unref();
  }

  stop(): Promise<void> {
    return (this.stopped ??= this.shutDown());
  }

  /** The lock is kept until the server itself ends the session: nobody can take a server that is about to go. */
  private async shutDown(): Promise<void> {
    this.stopping.abort();
    await this.recovery;
    if (this.server === undefined) return;
    this.server.client.ref();
    await endServer(this.server.pid, this.site.cluster);
    await this.server.client.end();
  }

  private async recover(): Promise<void> {
    let reason: unknown;
    for (const pauseMs of pausesMs) {
      try {
        await pause(pauseMs, undefined, { signal: this.stopping.signal });
        const { client } = await this.take();
        await this.show(client);
        if (this.inBackground) client.unref();
        return;
      } catch (error) {
        if (this.stopping.signal.aborted) return;
        reason = error;
      }
    }
    this.server = undefined;
    this.onLost(
      reason instanceof StartError ? reason : new StartError(`The embedded Postgres is lost: ${messageOf(reason)}.`),
    );
  }

  /** A session that breaks just now is no failure: the one that replaces it shows the label. */
  private async show(client: Client): Promise<void> {
    await showLabel(client, this.wish.label).catch(() => undefined);
  }
}
