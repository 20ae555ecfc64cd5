import pino from 'pino';
import { z } from 'zod';
import { Services } from '../../../src/base/services';
import { enqueue } from '../../../src/live/jobs/enqueue';
import { job, type Job, type JobContext } from '../../../src/live/jobs/job';
import { JobQueue } from '../../../src/live/jobs/job-queue';
import { nextStatement, takeStatement } from '../../../src/live/jobs/job-rows';
import { Tx } from '../../../src/live/tx';
import { givenDatabase, type OpenDatabase } from '../moves/given';

let db: OpenDatabase;
beforeEach(async () => {
  db = await givenDatabase();
  await db.database.query('TRUNCATE job');
  await db.database.query('CREATE TABLE done (n integer)');
});
afterEach(() => db[Symbol.asyncDispose]());

const log = pino({ level: 'silent' });

/** Writes its number; fails at those it is told to, after having written. */
const numbered = (failing: (n: number) => boolean = () => false, attempts?: number): Job<{ n: number }> =>
  job({
    kind: 'numbered',
    payload: z.object({ n: z.number() }),
    ...(attempts !== undefined && { attempts }),
    async run({ tx }, { n }) {
      await tx.query('INSERT INTO done (n) VALUES ($1)', [n]);
      if (failing(n)) throw new Error(`no ${n}`);
    },
  });

function queueOf(...jobs: readonly Job[]): JobQueue {
  const { database, transact } = db;
  return new JobQueue({ jobs, services: new Services(), database, transact, log, workers: 3, lookEveryMs: 20 });
}

const done = async () => (await db.database.query<{ n: number }>('SELECT n FROM done ORDER BY n')).map(({ n }) => n);
async function whenDone(count: number): Promise<void> {
  while ((await done()).length < count);
}
async function when(condition: string): Promise<void> {
  for (;;) {
    const [row] = await db.database.query<{ is: boolean }>(`SELECT (${condition}) AS is`);
    if (row?.is) return;
  }
}

it('does each job once, however many nodes look for them', async () => {
  const kind = numbered();
  const numbers = Array.from({ length: 100 }, (_, n) => n);
  await db.transact(async (tx) => {
    for (const n of numbers) await enqueue(tx, kind, { n });
  });
  const nodes = [queueOf(kind), queueOf(kind), queueOf(kind)];

  for (const node of nodes) await node.start();
  await when('NOT EXISTS (SELECT FROM job)');
  for (const node of nodes) await node.stop();

  expect(await done()).toEqual(numbers);
});

it('does what a transaction adds only if it commits', async () => {
  const kind = numbered();
  await expect(
    db.transact(async (tx) => {
      await enqueue(tx, kind, { n: 1 });
      throw new Error('rolled back on purpose');
    }),
  ).rejects.toThrow();
  await enqueue(db.database, kind, { n: 2 });
  const node = queueOf(kind);
  await node.start();
  await whenDone(1);
  await node.stop();
  expect(await done()).toEqual([2]);
});

it('waits until a job is due, and is awake when it is', async () => {
  const kind = numbered();
  await enqueue(db.database, kind, { n: 1 }, { runAt: new Date(Date.now() + 250) });
  await enqueue(db.database, kind, { n: 2 }, { runAt: new Date(Date.now() + 3_600_000) });
  const node = queueOf(kind);
  await node.start();
  await whenDone(1);
  const [early] = await db.database.query('SELECT FROM job WHERE run_at <= clock_timestamp()');
  await node.stop();
  expect([await done(), early]).toEqual([[1], undefined]);
});

it('takes back what a failed attempt did, tries again later, and finally gives up', async () => {
  const kind = numbered((n) => n === 1, 2);
  await enqueue(db.database, kind, { n: 1 });
  await enqueue(db.database, kind, { n: 2 });
  const node = queueOf(kind);
  await node.start();

  await when('EXISTS (SELECT FROM job WHERE dead_at IS NOT NULL)');
  await node.stop();

  // Not at once: the second attempt came after a pause.
  const given = await db.database.query(
    `SELECT attempts, problem, dead_at - created_at > interval '0.39 seconds' AS later FROM job`,
  );
  expect(given).toEqual([{ attempts: 2, problem: 'Error: no 1', later: true }]);
  expect(await done()).toEqual([2]);
});

it('does again what is to be done again and again, once for all nodes, also after a failure', async () => {
  let fails = true;
  const kind = job({
    kind: 'again',
    payload: z.object({}),
    everyMs: 1,
    async run({ tx }) {
      await tx.query('INSERT INTO done (n) VALUES (1)');
      if (fails) throw new Error('the first time');
    },
  });
  const nodes = [queueOf(kind), queueOf(kind)];
  for (const node of nodes) await node.start();
  await when('EXISTS (SELECT FROM job WHERE attempts > 0)');
  fails = false;
  await db.database.query('UPDATE job SET run_at = now()');
  await whenDone(5);
  const [{ count } = { count: 0 }] = await db.database.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM job',
  );
  for (const node of nodes) await node.stop();
  expect(count).toBe(1);
});

it('leaves kinds that only a newer version knows to it', async () => {
  await enqueue(db.database, job({ kind: 'newer', payload: z.object({}), run: () => Promise.resolve() }), {});
  const kind = numbered();
  await enqueue(db.database, kind, { n: 1 });
  const node = queueOf(kind);
  await node.start();
  await whenDone(1);
  await node.stop();
  expect(await db.database.query('SELECT kind, attempts FROM job')).toEqual([{ kind: 'newer', attempts: 0 }]);
});

it('gives a payload that it cannot read up like any other failure', async () => {
  const kind = numbered(() => false, 1);
  await db.database.query(
    `INSERT INTO job (id, kind, payload, run_at) VALUES ('job_x', 'numbered', '{"n":"one"}', now())`,
  );
  const node = queueOf(kind);
  await node.start();
  await when('EXISTS (SELECT FROM job WHERE dead_at IS NOT NULL)');
  await node.stop();
  expect(await done()).toEqual([]);
});

it('knows each kind once', () => {
  expect(() => queueOf(numbered(), numbered())).toThrow('Two jobs are of the same kind.');
});

/** Notes each try, and then says what became of it. */
const trying = (say: (ctx: JobContext) => void, attempts: number): Job<{ n: number }> =>
  job({
    kind: 'numbered',
    payload: z.object({ n: z.number() }),
    attempts,
    async run(ctx) {
      await ctx.tx.query('INSERT INTO done (n) VALUES ($1)', [ctx.attempts]);
      say(ctx);
    },
  });

const jobRows = () =>
  db.database.query<object>('SELECT kind, name, payload, attempts, problem, dead_at IS NOT NULL AS dead FROM job');

it('keeps what a job has written that is to be tried again, unlike that of one that failed', async () => {
  const kind = trying(({ attempts, again }) => attempts < 2 && again('not yet', 0), 12);
  await enqueue(db.database, kind, { n: 0 }, { name: 'only one' });
  const queue = queueOf(kind);
  await queue.start();
  await when('NOT EXISTS (SELECT FROM job)');
  await queue.stop();

  expect(await done()).toEqual([0, 1, 2]);
});

it('gives up what was tried so often as it may be, and at once what never can be done', async () => {
  const tried = trying(({ again }) => again('never works', 0), 3);
  await enqueue(db.database, tried, { n: 0 }, { name: 'only one' });
  const queue = queueOf(tried);
  await queue.start();
  await when('EXISTS (SELECT FROM job WHERE dead_at IS NOT NULL)');
  await queue.stop();
  const row = {
    kind: 'numbered',
    name: 'only one',
    payload: { n: 0 },
    attempts: 3,
    problem: 'never works',
    dead: true,
  };
  expect(await jobRows()).toEqual([row]);
  expect(await done()).toEqual([0, 1, 2]);

  await db.database.query('TRUNCATE job, done');
  const hopeless = trying(({ giveUp }) => giveUp('is gone'), 12);
  await enqueue(db.database, hopeless, { n: 0 });
  const other = queueOf(hopeless);
  await other.start();
  await when('EXISTS (SELECT FROM job WHERE dead_at IS NOT NULL)');
  await other.stop();
  expect(await jobRows()).toEqual([{ ...row, name: null, attempts: 1, problem: 'is gone' }]);
  expect(await done()).toEqual([0]);
});

it('waits for so long as a job has asked for, or longer each time', async () => {
  const said = trying(({ again }) => again('in ten minutes', 600_000), 12);
  const unsaid = job({
    kind: 'unsaid',
    payload: z.object({ n: z.number() }),
    run({ again }) {
      again('soon');
      return Promise.resolve();
    },
  });
  await enqueue(db.database, said, { n: 0 });
  await enqueue(db.database, unsaid, { n: 0 });
  const queue = queueOf(said, unsaid);
  await queue.start();
  await when('(SELECT min(attempts) FROM job) > 0');
  await queue.stop();

  const rows = await db.database.query<{ kind: string; wait: number }>(
    'SELECT kind, extract(epoch FROM run_at - now())::float8 AS wait FROM job ORDER BY kind',
  );
  expect(rows.map(({ kind }) => kind)).toEqual(['numbered', 'unsaid']);
  expect(rows[0]?.wait).toBeGreaterThan(590);
  expect(rows[1]?.wait).toBeLessThan(10);
});

it.each([
  ['what is due', takeStatement.text, []],
  ['what is due next', nextStatement.text, [1_000]],
])('looks for %s without reading what is yet to come', async (_, text, more) => {
  const { database } = db;
  await database.query(
    `INSERT INTO job (id, kind, payload, run_at)
     SELECT 'job_' || n, 'numbered', '{"n":1}', now() + n * interval '1 hour' FROM generate_series(1, 20000) AS n`,
  );
  await database.query('ANALYZE job');
  const plan = await database.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, [['another'], ...more]);
  expect(JSON.stringify(plan)).toMatch(/"Index Cond":"\(run_at <= /);
  expect(JSON.stringify(plan)).not.toMatch(/"Rows Removed by Filter":[1-9]|Seq Scan/);
});

describe('looks rarely', () => {
  const kind = numbered();
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** How often three workers look within ten seconds, when they find nothing to take and are told this of what is due. */
  async function looks(wait: number | null): Promise<number> {
    const asked = jest.fn();
    const nothing = new Tx({ entities: db.database.entities, query: () => Promise.resolve([]) });
    const queue = new JobQueue({
      jobs: [kind],
      services: new Services(),
      database: {
        query<Row extends object>() {
          asked();
          return Promise.resolve([{ wait }] as unknown[] as Row[]);
        },
      },
      transact: async (work) => ({ result: await work(nothing), recorded: [], jobs: [] }),
      log,
      workers: 3,
    });
    await queue.start();
    await jest.advanceTimersByTimeAsync(10_000);
    await queue.stop();
    return asked.mock.calls.length;
  }

  it('when there is nothing to do', async () => {
    expect(await looks(null)).toBeLessThanOrEqual(3 + 10);
  });

  it('when others are at all there is', async () => {
    expect(await looks(-5)).toBeLessThanOrEqual(3 + 20);
  });
});

it('does at once what is added here while all sleep', async () => {
  const kind = numbered();
  const { database, transact } = db;
  const node = new JobQueue({
    jobs: [kind],
    services: new Services(),
    database,
    transact,
    log,
    lookEveryMs: 3_600_000,
  });
  await node.start();
  for (let n = 0; n < 20; n += 1) {
    const { jobs } = await transact((tx) => enqueue(tx, kind, { n }));
    node.added(jobs);
    await whenDone(n + 1);
  }
  await node.stop();
  expect(await done()).toHaveLength(20);
});
