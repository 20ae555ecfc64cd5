import type { Logger } from 'pino';
import { systemClock, type Clock } from '../base/clock';
import type { Closing } from '../base/closing';
import { newId } from '../base/ids';
import type { Database } from '../db/database';
import { InProcessCarrier } from './carriers/in-process-carrier';
import { openCounts } from './carriers/open-counts';
import { RedisCarrier } from './carriers/redis-carrier';
import { Engine } from './engine';
import type { Follower } from './followers/follower';
import { Followers } from './followers/followers';
import { Retention } from './log/retention';
import type { PassingTopic } from './passing/passing-topic';
import type { SharedCounts } from './rate-limits';
import type { Topic } from './topic';
import { Topics } from './topics';

export interface LiveSettings {
  readonly database: Database;
  /** Undefined: this node is the only one. */
  readonly redisUrl: string | undefined;
  readonly topics: readonly Topic[];
  readonly passing?: readonly PassingTopic[];
  readonly followers: readonly Follower[];
  readonly retentionHours: number;
  readonly log: Logger;
  /** Other than the system's for tests: what ends by itself need not be waited for. */
  readonly clock?: Clock;
}

/** The engine of this node, with what it reaches the others through. */
export async function openEngine(
  settings: LiveSettings,
  closing: Closing,
): Promise<{ readonly engine: Engine; readonly counts: SharedCounts | null }> {
  const { database, redisUrl, topics: declared, followers: declaredFollowers, retentionHours, log } = settings;
  const { passing = [], clock = systemClock } = settings;
  const nodeId = newId('nod');
  const carrier = redisUrl === undefined ? new InProcessCarrier() : new RedisCarrier(redisUrl, nodeId, log);
  closing.add(() => carrier.close());
  const counts = openCounts(redisUrl, carrier);
  closing.add(() => counts?.redis.disconnect());
  const topics = new Topics(declared);
  const engine = await Engine.start({ nodeId, database, carrier, topics, passing, clock, log });
  closing.add(() => engine.stop());
  const followers = new Followers(declaredFollowers, engine, topics, log);
  closing.add(() => followers.stop());
  await followers.start(database);
  const retention = new Retention(database, retentionHours, log);
  closing.add(() => retention.stop());
  return { engine, counts };
}
