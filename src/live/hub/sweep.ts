import type { Logger } from 'pino';
import type { Database } from '../../db/database';
import type { Carrier } from '../carriers/carrier';
import { visibleSince } from '../log/visible-since';

export interface SweepSettings {
  readonly db: Pick<Database, 'query' | 'losses'>;
  readonly carrier: Carrier;
  readonly log: Logger;
  /** The newest number of each stream in which something has become visible since the last look. */
  onSeen(this: void, heads: readonly { readonly stream: string; readonly seq: number }[]): void;
  /** The connection was lost and is back: it may lead to another log. */
  onReturn(this: void): Promise<void>;
}

const calmMs = 1_000;
const busyMs = 15;

/**
 * What became visible since the last look: rows of transactions that had not begun then, or were under way. Numbers drawn
 * from a sequence would miss what commits late; a horizon would wait for the longest transaction of the whole cluster.
 */
export const sweepStatement = {
  name: 'sweep_log',
  text: `
    SELECT pg_current_snapshot()::text AS now, stream, seq
      FROM (VALUES (true)) AS always (here)
      LEFT JOIN (
        SELECT stream, max(seq) AS seq FROM ${visibleSince('$1')} AS e GROUP BY stream
      ) AS seen ON true`,
};

/** Looks into the log for what nobody has told: it makes every faster way dispensable. */
export class Sweep {
  private before: string | null = null;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private lookedAt = performance.now();
  private wasLost = false;
  private lossesBefore = 0;
  private looking: Promise<void> = Promise.resolve();

  constructor(private readonly settings: SweepSettings) {}

  /** How long ago the last look was that worked: what nobody has told may be unknown here for so long. */
  get lagMs(): number {
    return performance.now() - this.lookedAt;
  }

  /** Everything from now on. */
  async start(): Promise<void> {
    this.lossesBefore = this.settings.db.losses;
    const [row] = await this.settings.db.query<{ now: string }>('SELECT pg_current_snapshot()::text AS now');
    this.before = row?.now ?? null;
    this.schedule();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private schedule(): void {
    if (this.stopped) return;
    const pause = this.settings.carrier.isWell ? calmMs : busyMs;
    this.timer = setTimeout(() => {
      this.looking = this.look().finally(() => this.schedule());
    }, pause);
    this.timer.unref();
  }

  private async look(): Promise<void> {
    const { db, log, onSeen, onReturn } = this.settings;
    try {
      const { losses } = db;
      if (this.wasLost || losses !== this.lossesBefore) await onReturn();
      this.lossesBefore = losses;
      const rows = await db.query<{ now: string; stream: string | null; seq: bigint | null }>(sweepStatement, [
        this.before,
      ]);
      this.before = rows[0]?.now ?? this.before;
      if (this.wasLost) log.info('database is back');
      this.wasLost = false;
      onSeen(
        rows.flatMap(({ stream, seq }) => (stream === null || seq === null ? [] : [{ stream, seq: Number(seq) }])),
      );
      this.lookedAt = performance.now();
    } catch (error) {
      if (!this.wasLost) log.warn({ err: error }, 'database is away');
      this.wasLost = true;
    }
  }
}
