import { RedisPubSub } from 'graphql-redis-subscriptions';
import { Redis, type RedisOptions } from 'ioredis';
import type { Logger } from 'pino';
import type { Carrier, Unsubscribe } from './carrier';
import { PatientRedis } from './patient-redis';
import { Pulse } from './pulse';

/** Longer than Redis ever takes when it is well; a command that waits longer is given up. */
const patienceMs = 1_000;
/** Who subscribes while Redis is away does not wait for it: the sweep hears in its place. */
const subscribePatienceMs = 100;

const options: RedisOptions = {
  maxRetriesPerRequest: null,
  connectTimeout: patienceMs,
  retryStrategy: (times) => Math.min(times * 50, 500),
  enableAutoPipelining: true,
};

interface Listening {
  readonly channel: string;
  readonly listener: (message: string) => void;
  /** Undefined until Redis has confirmed. */
  id: number | undefined;
  done: boolean;
}

/** Between nodes, over the pub/sub of Redis. It may die, hang and come back: messages of that time are lost here, and found by the sweep. */
export class RedisCarrier implements Carrier {
  readonly reachesOthers = true;
  // A publisher that queued while Redis is away would grow without end, and tell old news afterwards.
  private readonly publisher: Redis;
  private readonly subscriber: Redis;
  private readonly engine: RedisPubSub;
  private readonly pulse: Pulse;

  constructor(
    url: string,
    nodeId: string,
    private readonly log: Logger,
  ) {
    this.publisher = new Redis(url, { ...options, commandTimeout: patienceMs, enableOfflineQueue: false });
    this.subscriber = new PatientRedis(url, { ...options, enableReadyCheck: false });
    for (const redis of [this.publisher, this.subscriber])
      redis.on('error', (error) => log.debug({ err: error }, 'redis error'));
    this.engine = new RedisPubSub({
      publisher: this.publisher,
      subscriber: this.subscriber,
      serializer: String,
      deserializer: String,
    });
    this.pulse = new Pulse({
      beat: () => this.send(`pulse ${nodeId}`, '.'),
      onChange: (isWell) =>
        isWell ? log.info('redis is back') : log.warn('redis is away: events go through the database'),
      reconnect: () => {
        for (const redis of [this.publisher, this.subscriber]) redis.disconnect(true);
      },
    });
    void this.subscribe(`pulse ${nodeId}`, () => this.pulse.heard());
    for (const redis of [this.publisher, this.subscriber]) redis.on('close', () => this.pulse.lost());
  }

  get isWell(): boolean {
    return this.pulse.isWell;
  }

  publish(channel: string, message: string): void {
    if (this.isWell) this.send(channel, message);
  }

  async subscribe(channel: string, listener: (message: string) => void): Promise<Unsubscribe> {
    const entry: Listening = { channel, listener, id: undefined, done: false };
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, subscribePatienceMs);
    });
    await Promise.race([this.ask(entry), enough]);
    clearTimeout(timer);
    return () => this.leave(entry);
  }

  async close(): Promise<void> {
    this.pulse.stop();
    for (const redis of [this.publisher, this.subscriber]) redis.disconnect();
    return Promise.resolve();
  }

  private send(channel: string, message: string): void {
    this.engine
      .publish(channel, message)
      .catch((error: unknown) => this.log.debug({ err: error }, 'redis did not take a message'));
  }

  /** Asked once: the connection listens as soon as it can, and again whenever it was broken. */
  private async ask(entry: Listening): Promise<void> {
    const id = await this.engine.subscribe(entry.channel, entry.listener);
    // Only now may it be taken back: the library fails on what was not confirmed yet.
    if (entry.done) this.engine.unsubscribe(id);
    else entry.id = id;
  }

  private leave(entry: Listening): void {
    entry.done = true;
    if (entry.id !== undefined) this.engine.unsubscribe(entry.id);
  }
}
