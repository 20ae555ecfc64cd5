import type { LiveClient } from '../../../src/client';

/**
 * How much happened while the connection was away. One payment is told by several subscriptions, but it is one thing that
 * happened: what is of the same moment is counted once.
 */
class CaughtUp {
  private moments = new Set<string>();

  get count(): number {
    return this.moments.size;
  }

  note(client: LiveClient, data: unknown): void {
    if (client.live.statusNow.state !== 'catching-up') {
      this.moments = new Set();
      return;
    }
    for (const event of Object.values(Object(data) as object)) {
      const moment: unknown = Object(event) === event ? Reflect.get(event as object, 'occurredAt') : null;
      if (typeof moment === 'string') this.moments.add(moment);
    }
  }
}

export const caughtUp = new CaughtUp();
