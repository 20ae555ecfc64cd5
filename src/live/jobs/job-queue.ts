import type { Logger } from 'pino';
import type { Services } from '../../base/services';
import { isCollision, isOutage } from '../../db/failures';
import type { Sql } from '../../db/sql';
import type { Transact } from '../transact';
import type { Tx } from '../tx';
import { enqueue } from './enqueue';
import type { Job } from './job';
import { nextStatement, postponeStatement, putBackStatement, takeStatement, type JobRow } from './job-rows';
import { Sleepers } from './sleepers';

export interface JobQueueSettings {
  readonly jobs: readonly Job[];
  readonly services: Services;
  readonly database: Sql;
  readonly transact: Transact;
  readonly log: Logger;
  /** How often to look when nothing seems due: other nodes add jobs too. */
  readonly lookEveryMs?: number;
  /** Jobs of this node at the same time. */
  readonly workers?: number;
}

/** Why a job is not done, when it should be tried again, and after how many tries it is given up. */
interface LeftOver {
  readonly problem: string;
  readonly afterMs: number | null;
  readonly tries: number;
}

/** Does the jobs of all nodes, a few at a time. One is removed in the transaction that does its work, so its effects are there once. */
export class JobQueue {
  private readonly byKind: ReadonlyMap<string, Job>;
  private readonly workers: Promise<void>[] = [];
  private readonly sleepers = new Sleepers();
  private stopped = false;
  /** How often jobs were added: whoever was about to sleep looks once more. */
  private news = 0;

  constructor(private readonly settings: JobQueueSettings) {
    this.byKind = new Map(settings.jobs.map((job) => [job.kind, job]));
    if (this.byKind.size < settings.jobs.length) throw new Error('Two jobs are of the same kind.');
  }

  async start(): Promise<void> {
    for (const job of this.settings.jobs)
      if (job.everyMs !== null) await enqueue(this.settings.database, job, {}, { name: job.kind });
    const { workers = 2 } = this.settings;
    for (let count = 0; count < workers; count += 1) this.workers.push(this.work());
  }

  /** What is under way is finished. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.sleepers.end();
    await Promise.all(this.workers);
  }

  /** Jobs of these kinds were added: for each of ours somebody wakes up, and sees when it is due. */
  added(kinds: readonly string[]): void {
    const own = kinds.filter((kind) => this.byKind.has(kind));
    if (own.length === 0) return;
    this.news += 1;
    this.sleepers.wake(own.length);
  }

  private async work(): Promise<void> {
    /** How often in a row there was something to do that others are at. */
    let times = 0;
    while (!this.stopped) {
      try {
        const { news } = this;
        const wait = await this.waitMs();
        const isDue = wait <= 0;
        if (isDue && (await this.doOne())) {
          times = 0;
          continue;
        }
        times = isDue ? times + 1 : 0;
        const pause = isDue ? Math.min(this.lookEveryMs, 5 * 2 ** times) : wait;
        if (news === this.news) await this.sleepers.sleep(pause);
      } catch (error) {
        this.settings.log.warn({ err: error }, 'jobs not looked at');
        await this.sleepers.sleep(this.lookEveryMs);
      }
    }
  }

  /** False when there is nothing to do now. */
  private async doOne(): Promise<boolean> {
    const taken: JobRow[] = [];
    try {
      const { result } = await this.settings.transact(async (tx) => {
        const [row] = await tx.query<JobRow>(takeStatement, [[...this.byKind.keys()]]);
        if (!row) return false;
        taken.push(row);
        // There may be work for two.
        this.sleepers.wake(1);
        await tx.query('SAVEPOINT work');
        try {
          await this.run(tx, row);
        } catch (error) {
          if (isCollision(error) || isOutage(error)) throw error;
          // The lock on the job is kept, or somebody else would try it before it is put off.
          await tx.query('ROLLBACK TO SAVEPOINT work');
          tx.forget();
          await this.postpone(tx, row, error);
        }
        return true;
      });
      return result;
    } catch (error) {
      const last = taken.at(-1);
      if (!last || isOutage(error)) throw error;
      await this.postpone(this.settings.database, last, error);
      return true;
    }
  }

  private async run(tx: Tx, row: JobRow): Promise<void> {
    const { id, kind, payload, attempts } = row;
    const { services } = this.settings;
    const job = this.byKind.get(kind);
    if (!job) throw new Error(`Only jobs of known kinds are taken, and ${kind} is none.`);
    await tx.query('DELETE FROM job WHERE id = $1', [id]);
    const left: LeftOver[] = [];
    const again = (problem: string, afterMs?: number): unknown =>
      left.push({ problem, afterMs: afterMs ?? null, tries: job.attempts });
    const giveUp = (problem: string): unknown => left.push({ problem, afterMs: 0, tries: 0 });
    await job.run({ tx, attempts, use: (key) => services.use(key), again, giveUp }, payload);
    const last = left.at(-1);
    if (last) await this.putBack(tx, row, last);
    if (job.everyMs !== null) await enqueue(tx, job, {}, { name: job.kind, runAt: new Date(Date.now() + job.everyMs) });
  }

  /** In the transaction that did what could be done. */
  private async putBack(tx: Tx, row: JobRow, { problem, afterMs, tries }: LeftOver): Promise<void> {
    const { id, kind, name, payload, attempts, createdAt } = row;
    const said = problem.slice(0, 1_000);
    await tx.query(putBackStatement, [
      id,
      kind,
      name,
      JSON.stringify(payload),
      attempts + 1,
      said,
      createdAt,
      afterMs,
      tries,
    ]);
    this.settings.log.warn({ job: kind, id, problem: said, dead: attempts + 1 >= tries }, 'job not done');
  }

  private async postpone(sql: Sql, { id, kind }: JobRow, error: unknown): Promise<void> {
    const { log } = this.settings;
    const problem = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const job = this.byKind.get(kind);
    // What comes again and again is never given up.
    const attempts = job?.everyMs === null ? job.attempts : 1_000_000;
    const [row] = await sql.query<{ deadAt: Date | null }>(postponeStatement, [id, problem.slice(0, 1_000), attempts]);
    log.error({ err: error, job: kind, id, dead: Boolean(row?.deadAt) }, 'job failed');
  }

  /** Not more than nothing: one is due, and may be somebody's already. */
  private async waitMs(): Promise<number> {
    const { lookEveryMs } = this;
    const asked = [[...this.byKind.keys()], lookEveryMs];
    const [row] = await this.settings.database.query<{ wait: number | null }>(nextStatement, asked);
    return Math.min(row?.wait ?? lookEveryMs, lookEveryMs);
  }

  private get lookEveryMs(): number {
    return this.settings.lookEveryMs ?? 1_000;
  }
}
