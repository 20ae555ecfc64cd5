import { Database } from '../../../src/db/database';
import { transactAndTell, type Transacted } from '../../../src/live/transact';
import type { Tx } from '../../../src/live/tx';
import {
  cloneDatabase,
  dropDatabase,
  testDatabaseServer,
  type TestDatabaseServer,
} from '../../../src/testing/database-server';

export interface OpenDatabase extends AsyncDisposable {
  readonly address: TestDatabaseServer & { readonly database: string };
  readonly database: Database;
  transact<Result>(this: void, work: (tx: Tx) => Promise<Result>): Promise<Transacted<Result>>;
}

/** A database of its own, without any server around it. */
export async function givenDatabase(): Promise<OpenDatabase> {
  const server = await testDatabaseServer();
  const name = await cloneDatabase(server);
  const address = { ...server, database: name };
  const database = await Database.open(address, { entities: [], onIdleError: () => undefined });
  return {
    address,
    database,
    transact: (work) => transactAndTell(database, work),
    async [Symbol.asyncDispose]() {
      await database.close();
      await dropDatabase(server, name);
    },
  };
}
