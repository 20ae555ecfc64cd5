import type { Clock } from '../base/clock';

interface Alarm {
  readonly at: number;
  readonly run: () => void;
}

/** Time that passes when a test says so. */
export class HandClock implements Clock {
  private readonly alarms = new Set<Alarm>();

  constructor(private nowMs = Date.now()) {}

  now(): Date {
    return new Date(this.nowMs);
  }

  after(ms: number, run: () => void): () => void {
    const alarm = { at: this.nowMs + ms, run };
    this.alarms.add(alarm);
    return () => void this.alarms.delete(alarm);
  }

  /** What falls due on the way is done in its order, each at its time. */
  advance(ms: number): void {
    const until = this.nowMs + ms;
    for (let next = this.next(until); next; next = this.next(until)) {
      this.alarms.delete(next);
      this.nowMs = next.at;
      next.run();
    }
    this.nowMs = until;
  }

  private next(until: number): Alarm | undefined {
    return [...this.alarms].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
  }
}
