import { AppError } from '../base/errors';
import type { Viewer } from '../base/viewer';
import { isCursorOf } from '../live/cursor';
import { Limit, type SharedCounts } from '../live/rate-limits';
import type { Socket } from './socket';

export interface LimitSettings {
  /** 0: not limited. */
  readonly perMinute: number;
  readonly subscriptionsPerConnection: number;
  readonly connectionsPerUser: number;
  readonly epoch: () => string;
}

/** Whoever comes back subscribes to everything at once; that is no haste of his. */
const startMs = 5_000;

/** How much one user may ask of us, over every transport. */
export class OperationLimits {
  private readonly operations: Limit;

  constructor(
    private readonly settings: LimitSettings,
    shared: SharedCounts | null,
  ) {
    const sentence = `More than ${settings.perMinute} operations in a minute.`;
    const options = { name: 'operations', points: Math.max(settings.perMinute, 1), seconds: 60, sentence };
    this.operations = new Limit(options, shared);
  }

  /** One more connection of a user who has these. */
  mayConnect(open: ReadonlySet<unknown>): void {
    const { connectionsPerUser: most } = this.settings;
    if (open.size >= most)
      throw new AppError('RATE_LIMITED', `A user has ${most} connections at most.`, {
        reason: 'TOO_MANY_CONNECTIONS',
        retryAfterMs: 1_000,
      });
  }

  async mayOperate({ id }: Viewer): Promise<void> {
    if (this.settings.perMinute > 0) await this.operations.take(id);
  }

  /** One more on this connection; coming back with a cursor and the first ones after coming in are free. */
  async maySubscribe(socket: Socket, after: unknown): Promise<void> {
    const { subscriptionsPerConnection: most } = this.settings;
    if (socket.subscriptions > most) throw tooManySubscriptions(most);
    const isFree = this.isResume(after) || (socket.ageMs < startMs && (socket.started += 1) <= most);
    if (!isFree) await this.mayOperate(socket.viewer);
  }

  /** A stream is one subscription, and coming back is free. */
  async mayStream(viewer: Viewer, after: unknown): Promise<void> {
    if (!this.isResume(after)) await this.mayOperate(viewer);
  }

  /** A cursor that was refused came from nowhere: it is no coming back. */
  async failed(error: unknown, viewer: Viewer, after: unknown): Promise<void> {
    const isCursorRefused = error instanceof AppError && error.code.startsWith('CURSOR_');
    if (isCursorRefused && this.isResume(after)) await this.mayOperate(viewer);
  }

  private isResume(after: unknown): boolean {
    return typeof after === 'string' && isCursorOf(this.settings.epoch(), after);
  }
}

function tooManySubscriptions(most: number): AppError {
  return new AppError('RATE_LIMITED', `A connection has ${most} subscriptions at most.`, {
    reason: 'TOO_MANY_SUBSCRIPTIONS',
    retryAfterMs: 1_000,
  });
}
