import { newId } from '../../base/ids';
import type { Sql } from '../../db/sql';
import { writer } from '../moves/writer';
import { Tx } from '../tx';
import type { Job } from './job';

export interface NewJob {
  readonly kind: string;
  readonly payload: string;
  /** Null: at once. */
  readonly runAt: Date | null;
  readonly name: string | null;
}

export interface JobOptions {
  /** Not before; at once if not given. */
  readonly runAt?: Date;
  /** While one of this name waits, another one is not added. */
  readonly name?: string;
}

const statement = {
  name: 'add_jobs',
  text: `
    INSERT INTO job (id, kind, payload, run_at, name)
    SELECT id, kind, payload, coalesce(run_at, clock_timestamp()), name
      FROM unnest($1::text[], $2::text[], $3::json[], $4::timestamptz[], $5::text[]) AS j (id, kind, payload, run_at, name)
    ON CONFLICT (name) DO NOTHING`,
};

/** Jobs of several moves, written together: `move.write(newJobs, jobOf(sendMail, { … }))`. */
export const newJobs = writer<NewJob>({ name: 'jobs', write: insertJobs });

export function jobOf<Payload>(job: Job<Payload>, payload: Payload, { runAt, name }: JobOptions = {}): NewJob {
  return { kind: job.kind, payload: JSON.stringify(payload), runAt: runAt ?? null, name: name ?? null };
}

/** It is done if and only if the transaction commits. */
export async function enqueue<Payload>(
  sql: Sql,
  job: Job<Payload>,
  payload: Payload,
  options?: JobOptions,
): Promise<void> {
  await insertJobs(sql, [jobOf(job, payload, options)]);
}

/** Several at once. */
export async function enqueueAll(sql: Sql, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length > 0) await insertJobs(sql, jobs);
}

function insertJobs(sql: Sql, jobs: readonly NewJob[]): Promise<object[]> {
  if (sql instanceof Tx) sql.addsJobs(jobs.map(({ kind }) => kind));
  return sql.query(statement, [
    jobs.map(() => newId('job')),
    jobs.map(({ kind }) => kind),
    jobs.map(({ payload }) => payload),
    jobs.map(({ runAt }) => runAt),
    jobs.map(({ name }) => name),
  ]);
}
