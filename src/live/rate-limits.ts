import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { AppError } from '../base/errors';

/** Counts for all nodes together. While it is away, each node counts for itself. */
export interface SharedCounts {
  readonly redis: Redis;
  readonly isWell: boolean;
}

export interface LimitOptions {
  /** Tells its keys from those of other limits. */
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
  /** What the refusal says before «Try again in … s». */
  readonly sentence: string;
}

/** How often something may be done. */
export class Limit {
  private readonly own: RateLimiterAbstract;
  private readonly common: RateLimiterAbstract | null;

  constructor(
    private readonly options: LimitOptions,
    private readonly shared: SharedCounts | null,
  ) {
    const { name: keyPrefix, points, seconds: duration } = options;
    this.own = new RateLimiterMemory({ keyPrefix, points, duration });
    this.common =
      shared &&
      new RateLimiterRedis({ keyPrefix, points, duration, storeClient: shared.redis, insuranceLimiter: this.own });
  }

  /** Refuses with RATE_LIMITED, and says how long to wait. */
  async take(key: string): Promise<void> {
    try {
      await this.counts.consume(key);
    } catch (refused) {
      // The library throws its own result object for “no”, and an Error only when something is broken.
      if (refused instanceof Error) throw refused;
      const retryAfterMs = Math.ceil(waitOf(refused));
      const message = `${this.options.sentence} Try again in ${Math.ceil(retryAfterMs / 1000)} s.`;
      throw new AppError('RATE_LIMITED', message, { retryAfterMs });
    }
  }

  async giveBack(key: string): Promise<void> {
    await this.counts.reward(key);
  }

  async forget(key: string): Promise<void> {
    await this.counts.delete(key);
  }

  private get counts(): RateLimiterAbstract {
    return this.common && this.shared?.isWell ? this.common : this.own;
  }
}

function waitOf(refused: unknown): number {
  const known = typeof refused === 'object' && refused !== null && 'msBeforeNext' in refused ? refused.msBeforeNext : 0;
  return typeof known === 'number' ? Math.max(known, 1) : 1;
}
