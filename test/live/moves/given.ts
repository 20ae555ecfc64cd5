import { Database } from '../../../src/db/database';
import { transactAndTell, type Transacted } from '../../../src/live/transact';
import type { Tx } from '../../../src/live/tx';
import { cloneDatabase, dropDatabase, testDatabaseServer } from '../../../src/testing/database-server';

export interface OpenDatabase extends AsyncDisposable {
  readonly database: Database;
  transact<Result>(this: void, work: (tx: Tx) => Promise<Result>): Promise<Transacted<Result>>;
}

/** A database of its own, without any server around it. */
export async function givenDatabase(): Promise<OpenDatabase> {
  const server = await testDatabaseServer();
  const name = await cloneDatabase(server);
  const database = await Database.open({ ...server, database: name }, { entities: [], onIdleError: () => undefined });
  return {
    database,
    transact: (work) => transactAndTell(database, work),
    async [Symbol.asyncDispose]() {
      await database.close();
      await dropDatabase(server, name);
    },
  };
}
