/** A job as it was taken. */
export interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly name: string | null;
  readonly payload: unknown;
  readonly attempts: number;
  readonly createdAt: Date;
}

/**
 * Whoever takes a job holds its row until it is done; others step over it. Only kinds that this version knows are taken. `now()` and not
 * the clock: by what does not change while a statement runs the index finds what is due, and what is yet to come is not read.
 */
export const takeStatement = {
  name: 'take_job',
  text: `
    SELECT id, kind, name, payload, attempts, created_at AS "createdAt" FROM job
     WHERE dead_at IS NULL AND run_at <= now() AND kind = ANY($1)
     ORDER BY run_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
};

/** Half a second after the first failure, then twice as long each time, up to an hour; never two at the same moment. */
const pause = (failures: string) => `least(3600, 0.5 * 2 ^ ${failures}) * (0.8 + 0.4 * random()) * interval '1 second'`;

export const postponeStatement = `
  UPDATE job SET attempts = attempts + 1, problem = $2,
                 run_at = clock_timestamp() + ${pause('attempts')},
                 dead_at = CASE WHEN attempts + 1 >= $3 THEN clock_timestamp() END
   WHERE id = $1 AND dead_at IS NULL
  RETURNING dead_at AS "deadAt"`;

/** The row that was removed with its work, as it was: one more try, and a reason. */
export const putBackStatement = `
  INSERT INTO job (id, kind, name, payload, attempts, problem, created_at, run_at, dead_at)
  VALUES ($1, $2, $3, $4::json, $5, $6, $7,
          clock_timestamp() + coalesce($8::float8 * interval '1 millisecond', ${pause('($5 - 1)')}),
          CASE WHEN $5 >= $9 THEN clock_timestamp() END)
  ON CONFLICT (name) DO NOTHING`;

/** In how many milliseconds the next one is due; less than nothing when it is overdue, null when none is in so many milliseconds. */
export const nextStatement = {
  name: 'next_job',
  text: `
    SELECT (extract(epoch FROM min(run_at) - clock_timestamp()) * 1000)::float8 AS wait
      FROM job WHERE dead_at IS NULL AND run_at <= now() + $2 * interval '1 millisecond' AND kind = ANY($1)`,
};
