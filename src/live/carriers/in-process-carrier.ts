import { EventEmitter } from 'node:events';
import { PubSub } from 'graphql-subscriptions';
import type { Carrier, Unsubscribe } from './carrier';

/** For one node: what is published is heard in the same process. */
export class InProcessCarrier implements Carrier {
  readonly isWell = true;
  readonly reachesOthers = false;
  // One listener for each thing that somebody watches, without the warning that Node gives from eleven on.
  private readonly engine = new PubSub<Record<string, string>>({ eventEmitter: new EventEmitter().setMaxListeners(0) });

  publish(channel: string, message: string): void {
    void this.engine.publish(channel, message);
  }

  async subscribe(channel: string, listener: (message: string) => void): Promise<Unsubscribe> {
    const id = await this.engine.subscribe(channel, listener);
    return () => this.engine.unsubscribe(id);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
