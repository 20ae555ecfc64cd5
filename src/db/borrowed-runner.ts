import type { PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner';

/** TypeORM on a connection that somebody else has taken, within the transaction that he has begun there and will end. */
class BorrowedRunner extends PostgresQueryRunner {
  override isTransactionActive = true;
  /** What it takes for a transaction of its own is a savepoint in this one. */
  protected override transactionDepth = 1;

  constructor(
    driver: PostgresDriver,
    client: PoolClient,
    private readonly begun: Promise<void>,
  ) {
    super(driver, 'master');
    this.databaseConnection = client;
  }

  /** Asked before every statement. */
  override async connect(): Promise<unknown> {
    await this.begun;
    return this.databaseConnection;
  }

  override release(): Promise<void> {
    return Promise.resolve();
  }
}

/** The entities as they are within a transaction. */
export function entitiesWithin(source: DataSource, client: PoolClient, begun: Promise<void>): EntityManager {
  if (!(source.driver instanceof PostgresDriver)) throw new Error('The database must be Postgres.');
  const runner = new BorrowedRunner(source.driver, client, begun);
  runner.manager = source.createEntityManager(runner);
  return runner.manager;
}
