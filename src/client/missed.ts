import { isObject } from './is-object';

/** So many are told apart; beyond, each counts. */
const mostMoments = 10_000;

/**
 * How much has happened while the connection was away. One payment is told by several subscriptions, but it is one thing that happened:
 * what says by `occurredAt` that it is of the same moment counts once.
 */
export class Missed {
  private readonly moments = new Set<string>();
  private others = 0;

  get count(): number {
    return this.moments.size + this.others;
  }

  note(data: unknown): void {
    const moment = momentOf(data);
    if (moment === null || this.moments.size >= mostMoments) this.others += 1;
    else this.moments.add(moment);
  }

  clear(): void {
    this.moments.clear();
    this.others = 0;
  }
}

function momentOf(data: unknown): string | null {
  if (!isObject(data)) return null;
  for (const event of Object.values(data))
    if (isObject(event) && typeof event['occurredAt'] === 'string') return event['occurredAt'];
  return null;
}
