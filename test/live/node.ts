import pino from 'pino';
import { z } from 'zod';
import { Closing } from '../../src/base/closing';
import { systemClock, type Clock } from '../../src/base/clock';
import type { DatabaseAddress } from '../../src/db/address';
import { Database } from '../../src/db/database';
import type { Engine } from '../../src/live/engine';
import type { Follower } from '../../src/live/followers/follower';
import { openEngine } from '../../src/live/open-engine';
import type { PassingTopic } from '../../src/live/passing/passing-topic';
import { topic } from '../../src/live/topic';
import { cloneDatabase, dropDatabase, testDatabaseServer } from '../../src/testing/database-server';

/** Something that happens in a stream that it names. */
export const happened = topic({
  name: 'test.happened',
  type: 'Happened',
  description: 'Something has happened.',
  payload: z.object({ streams: z.tuple([z.string()], z.string()), n: z.number() }),
  streams: ({ streams }) => streams,
});

/** A database of its own, dropped at the end. */
export async function openDatabase(closing: Closing): Promise<DatabaseAddress> {
  const server = await testDatabaseServer();
  const database = await cloneDatabase(server);
  closing.add(() => dropDatabase(server, database));
  return { ...server, database };
}

export interface NodeOptions {
  readonly followers?: readonly Follower[];
  readonly retentionHours?: number;
  readonly redisUrl?: string;
  readonly passing?: readonly PassingTopic[];
  readonly clock?: Clock;
}

/** The engine of one node, without anything around it. */
export class LiveNode {
  private constructor(
    readonly engine: Engine,
    readonly database: Database,
    private readonly closing: Closing,
  ) {}

  static async open(address: DatabaseAddress, options: NodeOptions = {}) {
    const { followers = [], retentionHours = 1, redisUrl, passing = [], clock = systemClock } = options;
    const closing = new Closing();
    const database = await Database.open(address, { entities: [], onIdleError: () => undefined });
    closing.add(() => database.close());
    const log = pino({ level: 'silent' });
    const settings = { database, redisUrl, topics: [happened], passing, followers, retentionHours, log, clock };
    const { engine } = await openEngine(settings, closing);
    return new LiveNode(engine, database, closing);
  }

  async tell(n: number, ...streams: [string, ...string[]]): Promise<void> {
    await this.engine.transact((tx) => {
      tx.record(happened, { streams, n });
      return Promise.resolve();
    });
  }

  close(): Promise<void> {
    return this.closing.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}
