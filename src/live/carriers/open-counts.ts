import { Redis } from 'ioredis';
import type { SharedCounts } from '../rate-limits';
import type { Carrier } from './carrier';

/** Whoever is counted waits for the answer, so it must not take long; the carrier knows when Redis is away or hangs. */
const patienceMs = 300;

/** A connection for counting, apart from the one that carries facts. Null where there is no Redis. */
export function openCounts(url: string | undefined, carrier: Carrier): SharedCounts | null {
  if (url === undefined) return null;
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    commandTimeout: patienceMs,
    connectTimeout: 1_000,
    retryStrategy: (times) => Math.min(times * 50, 500),
  });
  // The carrier says when Redis is away; that the counts are as well is no news.
  redis.on('error', () => undefined);
  return {
    redis,
    get isWell() {
      return carrier.isWell;
    },
  };
}
