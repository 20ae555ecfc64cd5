import { AppError, unavailable } from '../base/errors';
import type { Database, OpenTransaction } from '../db/database';
import { isCollision, isOutage } from '../db/failures';
import type { Recorded } from './log/record-facts';
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
  let transacted: Transacted<Result>;
  try {
    const tx = new Tx(open);
    const result = await work(tx);
    transacted = { result, recorded: await tx.writeFacts(), jobs: tx.jobs };
  } catch (error) {
    await open.rollback();
    throw error;
  }
  await commit(open);
  return transacted;
}

/** A connection that breaks while COMMIT is under way leaves it open whether it happened; nobody may be told that it did not. */
async function commit(open: OpenTransaction): Promise<void> {
  try {
    await open.commit();
  } catch (error) {
    if (!isOutage(error)) throw error;
    throw new AppError(
      'OUTCOME_UNKNOWN',
      'The connection to the database broke at the last moment. Ask again with the same idempotency key to learn what happened.',
    );
  }
}

export type { Tx } from './tx';

export async function transact<Result>(database: Database, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return (await transactAndTell(database, work)).result;
}
