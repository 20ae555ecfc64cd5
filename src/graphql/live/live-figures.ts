import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { AppError } from '../../base/errors';
import type { Placed } from '../../live/fact';

/** Subscriptions, deliveries and how fresh they are, by field: there are as many series as the schema has subscriptions. */
export class LiveFigures {
  private readonly open: Gauge<'field'>;
  private readonly deliveries: Counter<'field'>;
  private readonly age: Histogram;
  private readonly starts: Counter<'result'>;

  constructor(figures: Registry, sweepLagMs: () => number) {
    const registers = [figures];
    new Gauge({
      name: 'liveledger_sweep_lag_seconds',
      help: 'Since this node last looked into the log: for so long it may know nothing of what no other node has told it.',
      registers,
      collect() {
        this.set(sweepLagMs() / 1_000);
      },
    });
    this.open = new Gauge({
      name: 'liveledger_subscriptions',
      help: 'Subscriptions that are open, by field.',
      labelNames: ['field'],
      registers,
    });
    this.deliveries = new Counter({
      name: 'liveledger_deliveries_total',
      help: 'Results that were sent to subscribers, by field.',
      labelNames: ['field'],
      registers,
    });
    this.age = new Histogram({
      name: 'liveledger_commit_to_delivery_seconds',
      help: 'From the moment that a fact got its number to the moment that it was written to its subscribers.',
      buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5],
      registers,
    });
    this.starts = new Counter({
      name: 'liveledger_subscribes_total',
      help: 'Subscriptions that began live, were resumed, or were refused, by how.',
      labelNames: ['result'],
      registers,
    });
  }

  opened(field: string, result: 'live' | 'resumed'): void {
    this.starts.inc({ result });
    this.open.inc({ field });
  }

  closed(field: string): void {
    this.open.dec({ field });
  }

  refused(error: unknown): void {
    this.starts.inc({ result: error instanceof AppError ? error.code : 'failed' });
  }

  /** Once for a run and a group, however many members it has. */
  delivered(field: string, run: readonly Placed[], members: number): void {
    this.deliveries.inc({ field }, run.length * members);
    const last = run.at(-1);
    if (last) this.age.observe(Math.max(0, Date.now() - last.fact.occurredAt.getTime()) / 1_000);
  }

  /** Of what has no place in the log, and so no age. */
  passed(field: string, members: number): void {
    this.deliveries.inc({ field }, members);
  }
}
