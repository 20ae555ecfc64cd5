import { unavailable } from '../base/errors';
import type { Database } from '../db/database';
import { isCollision } from '../db/failures';
import type { OpenTransaction } from '../db/open-transaction';
import type { Recorded, StreamRow } from './log/record-facts';
import { Tx } from './tx';

/** Collisions are rare since locks are taken in one order; more than a few in a row mean overload, and waiting in line would add to it. */
const tries = 4;

export interface Transacted<Result> {
  readonly result: Result;
  readonly recorded: readonly Recorded[];
  /** The kinds of the jobs that were added. */
  readonly jobs: readonly string[];
}

/** How whoever is handed no database runs his work. */
export type Transact = <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Transacted<Result>>;

/** Runs the work in a transaction, and again when it collided with another one: it must do nothing that a rollback does not undo. */
export async function transactAndTell<Result>(
  database: Database,
  work: (tx: Tx) => Promise<Result>,
): Promise<Transacted<Result>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce(database, work);
    } catch (error) {
      if (!isCollision(error)) throw error;
      if (attempt === tries) throw unavailable('Too many wanted the same thing at once. Try again.');
    }
  }
}

async function attemptOnce<Result>(database: Database, work: (tx: Tx) => Promise<Result>): Promise<Transacted<Result>> {
  const open = await database.begin();
  const { result, facts, jobs } = await done(open, work);
  const rows = await open.commit<StreamRow>(facts);
  return { result, recorded: facts?.read(rows) ?? [], jobs };
}

/** Everything but the end; taken back when it fails. */
async function done<Result>(open: OpenTransaction, work: (tx: Tx) => Promise<Result>) {
  try {
    const tx = new Tx(open);
    const result = await work(tx);
    return { result, facts: tx.lastWrite(), jobs: tx.jobs };
  } catch (error) {
    await open.rollback();
    throw error;
  }
}

export type { Tx } from './tx';

export async function transact<Result>(database: Database, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return (await transactAndTell(database, work)).result;
}
