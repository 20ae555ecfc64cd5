import { Counter, Gauge, type Registry } from 'prom-client';

/**
 * How an answer that does not end has ended: its reader went away, did not read, was told that it is complete or why it cannot go
 * on, or this node stops.
 */
export type StreamEnd = 'left' | 'slow' | 'complete' | 'refused' | 'stopped';

/** How many subscriptions over plain HTTP are open, and how the others ended. */
export class StreamFigures {
  private readonly ends: Counter<'how'>;

  constructor(figures: Registry, count: () => number) {
    new Gauge({
      name: 'liveledger_streams',
      help: 'Subscriptions over plain HTTP that are open.',
      registers: [figures],
      collect() {
        this.set(count());
      },
    });
    this.ends = new Counter({
      name: 'liveledger_stream_end_total',
      help: 'Subscriptions over plain HTTP that ended, by how.',
      labelNames: ['how'],
      registers: [figures],
    });
  }

  ended(how: StreamEnd): void {
    this.ends.inc({ how });
  }
}
