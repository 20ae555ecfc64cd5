import type { Logger } from 'pino';
import type { Database } from '../../db/database';

const second = 1_000;
const hour = 3_600 * second;
/** Rows looked at, streams and rows of each that one step deletes: little enough that nobody waits for it. */
const page = 2_000;
const lock = 4_711_002;

/**
 * Deletes what is older than anybody may ask for. Always from the start of a stream, so that what is left is dense; never
 * what a follower has still to handle, unless nobody runs it any more. A stream that is being written to at this moment is left for the next time.
 */
const statement = {
  name: 'forget_events',
  text: `
    WITH horizon AS (
      SELECT (SELECT pg_snapshot_xmin(snapshot) FROM follower
               WHERE moved_at > now() - interval '1 day' ORDER BY 1 LIMIT 1) AS xid
    ), old AS (
      SELECT DISTINCT stream FROM (
        SELECT stream FROM event WHERE recorded_at < now() - make_interval(secs => $1) LIMIT ${page}) AS aged
    ), held AS (
      SELECT name, tail FROM stream WHERE name IN (SELECT stream FROM old) ORDER BY name FOR UPDATE SKIP LOCKED
    ), run AS (
      SELECT held.name, e.seq, e.recorded_at,
             bool_and(e.recorded_at < now() - make_interval(secs => $1) AND coalesce(e.xid < horizon.xid, true))
               OVER (PARTITION BY held.name ORDER BY e.seq) AS may_go
        FROM held, horizon,
             LATERAL (SELECT seq, recorded_at, xid FROM event WHERE stream = held.name AND seq > held.tail ORDER BY seq LIMIT ${page}) e
    ), upto AS (
      SELECT name, max(seq) AS seq, max(recorded_at) AS at FROM run WHERE may_go GROUP BY name
    ), gone AS (
      DELETE FROM event USING upto WHERE event.stream = upto.name AND event.seq <= upto.seq
    )
    UPDATE stream SET tail = upto.seq, tail_at = upto.at FROM upto WHERE stream.name = upto.name RETURNING stream.name`,
};

/** Keeps the log as long as it was promised, and no longer. */
export class Retention {
  private readonly timer: NodeJS.Timeout;
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly hours: number,
    private readonly log: Logger,
  ) {
    const everyMs = Math.min(60 * second, Math.max(second, (hours * hour) / 10));
    this.timer = setInterval(() => {
      this.working = this.forget();
    }, everyMs);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.working;
  }

  /** Until nothing old is left, or another node is at it. */
  async forget(): Promise<void> {
    try {
      while (await this.step());
    } catch (error) {
      this.log.warn({ err: error }, 'old events not deleted');
    }
  }

  private async step(): Promise<boolean> {
    const transaction = await this.database.begin();
    try {
      const [held] = await transaction.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [lock]);
      const touched = held?.mine ? await transaction.query(statement, [(this.hours * hour) / second]) : [];
      await transaction.commit();
      return touched.length > 0;
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  }
}
