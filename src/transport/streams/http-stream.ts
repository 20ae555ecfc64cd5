import type { ServerResponse } from 'node:http';
import { AppError } from '../../base/errors';
import { newId } from '../../base/ids';
import type { Role } from '../../base/role';
import type { Viewer } from '../../base/viewer';
import { largestBacklog } from '../../graphql/limits';
import type { LiveSubscription } from '../../graphql/live/live-subscription';
import { NotSubscribed } from '../../graphql/live/subscriptions';
import type { Sink } from '../../graphql/live/sink';
import type { Reporter } from '../../graphql/reporter';
import type { Disconnection, OpenConnection } from '../../live/connections';
import type { Result } from '../../live/hub/member';
import { atSessionEnd } from '../session-end';
import { SocketWriter } from '../socket-writer';
import type { StreamEnd } from './stream-figures';
import type { StreamFormat } from './stream-format';

export interface StreamSettings {
  readonly format: StreamFormat;
  readonly viewer: Viewer;
  readonly userAgent: string;
  readonly requestId: string;
  readonly reporter: Reporter;
  onClose(this: void, how: StreamEnd): void;
  /** Its viewer has other roles now. */
  recheck(this: void, viewer: Viewer, running: LiveSubscription): void;
}

/** One subscription over one answer that does not end. */
export class HttpStream implements Sink, OpenConnection {
  readonly id = newId('con');
  readonly transport = 'SSE';
  readonly connectedAt = new Date();
  readonly subscriptions = 1;
  delivered = 0;
  viewer: Viewer;
  private live: LiveSubscription | null = null;
  private readonly expiry: NodeJS.Timeout;
  private readonly writer: SocketWriter;
  private isOver = false;

  constructor(
    private readonly response: ServerResponse,
    private readonly settings: StreamSettings,
  ) {
    this.viewer = settings.viewer;
    this.writer = new SocketWriter(response);
    this.expiry = atSessionEnd(this.viewer, () => this.end(signedOut('TOKEN_EXPIRED')));
    response.once('close', () => this.close('left'));
  }

  get userAgent(): string {
    return this.settings.userAgent;
  }

  begin(live: LiveSubscription): void {
    this.live = live;
    if (this.isOver) live.leave();
  }

  subscribed(cursor: string | null): void {
    if (cursor !== null) this.write(this.settings.format.opening(cursor));
  }

  send(results: readonly Result[]): void {
    if (this.isOver) return;
    this.delivered += results.length;
    this.writer.write(this.settings.format.results(results));
    // It comes back with its last cursor, and nothing is kept for it meanwhile.
    if (!this.writer.isStuck) return;
    this.close('slow');
    this.response.destroy();
  }

  drained(): Promise<boolean> | null {
    return this.writer.drained();
  }

  end(reason: AppError | null): void {
    if (this.isOver) return;
    if (reason) this.refuse(reason);
    else {
      this.write(this.settings.format.end);
      this.finish('complete');
    }
  }

  /** It has not begun. */
  refuse(error: unknown): void {
    if (this.isOver) return;
    const { format, reporter, requestId } = this.settings;
    const errors = error instanceof NotSubscribed ? error.errors : [error];
    this.write(format.failure(errors.map((one) => reporter.report(one, requestId))));
    this.finish('refused');
  }

  /** Without a word that it is complete: whoever listens comes back, to another node. */
  break(): void {
    if (!this.isOver) this.finish('stopped');
  }

  disconnect(reason: Disconnection): void {
    this.end(signedOut(reason));
  }

  cut(): void {
    this.response.destroy();
  }

  changeRoles(roles: readonly Role[]): void {
    this.viewer = this.viewer.withRoles(roles);
    if (this.live) this.settings.recheck(this.viewer, this.live);
  }

  beat(): void {
    // Whoever has not read the last megabytes needs no proof that we are alive.
    if (this.response.writableLength < largestBacklog) this.write(this.settings.format.heartbeat);
  }

  private write(text: string): void {
    this.writer.flush();
    if (!this.isOver) this.response.write(text);
  }

  private finish(how: StreamEnd): void {
    this.writer.flush();
    this.response.end();
    this.close(how);
  }

  private close(how: StreamEnd): void {
    if (this.isOver) return;
    this.isOver = true;
    clearTimeout(this.expiry);
    this.live?.leave();
    this.settings.onClose(how);
  }
}

function signedOut(reason: string): AppError {
  return new AppError('UNAUTHENTICATED', 'The session behind this stream has ended.', { reason });
}
