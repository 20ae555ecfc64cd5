import pg, { Pool, types, type PoolClient, type QueryConfig } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { toClientConfig, type DatabaseAddress } from './address';
import { isAftermath } from './failures';
import type { Rows, Statement } from './sql';

/** A class that TypeORM maps to a table. */
export type EntityClass = abstract new (...args: never[]) => object;

export interface DatabaseOptions {
  readonly entities: readonly EntityClass[];
  readonly poolSize?: number;
  /** A connection that broke while nobody used it: the pool replaces it, the log should know. */
  readonly onIdleError: (error: Error) => void;
}

/** Nothing may hold a connection, a lock or a row for ever; the longest statement of ours takes seconds. */
const sessionLimits =
  '-c statement_timeout=30s -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s -c TimeZone=UTC';

/** One pool, seen from two sides: plain SQL for the hot paths, TypeORM for ordinary reads and writes of entities. */
export class Database implements Rows {
  private constructor(
    private readonly source: DataSource,
    private readonly pool: Pool,
    private readonly lost: { readonly count: number; expected: boolean },
  ) {}

  static async open(address: DatabaseAddress, options: DatabaseOptions): Promise<Database> {
    const lost = { count: 0, expected: false };
    const onIdleError = (error: Error): void => {
      if (lost.expected) return;
      lost.count += 1;
      options.onIdleError(error);
    };
    const pool = openPool(address, { ...options, onIdleError });
    const source = new DataSource({
      type: 'postgres',
      entities: [...options.entities],
      installExtensions: false,
      // The pool is ours and TypeORM borrows from it: two would wait for each other's connections.
      driver: { ...pg, Pool: lender(pool) },
      poolErrorHandler: onIdleError,
    });
    await source.initialize();
    return new Database(source, pool, lost);
  }

  /** How often a connection broke: what answers now may be another database than before. */
  get losses(): number {
    return this.lost.count;
  }

  get entities(): EntityManager {
    return this.source.manager;
  }

  async query<Row extends object>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.pool.query<Row>(toQuery(statement, values));
    return rows;
  }

  /** A transaction that the caller ends; `live/transact` is the one who does. */
  async begin(): Promise<OpenTransaction> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      await runner.startTransaction();
      return new OpenTransaction(runner, client);
    } catch (error) {
      await runner.release();
      throw error;
    }
  }

  async close(): Promise<void> {
    // The pool does not wait until the server has heard of it, which may itself be stopping.
    this.lost.expected = true;
    await this.source.destroy();
  }
}

export class OpenTransaction implements Rows {
  /** Why the transaction cannot go on. */
  private cause: unknown;

  constructor(
    private readonly runner: QueryRunner,
    private readonly client: PoolClient,
  ) {}

  get entities(): EntityManager {
    return this.runner.manager;
  }

  async query<Row extends object>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    try {
      const { rows } = await this.client.query<Row>(toQuery(statement, values));
      return rows;
    } catch (error) {
      // Of several that are asked at once, the first that fails makes the database refuse the others: whoever is heard first gives its reason.
      if (!isAftermath(error)) this.cause = error;
      throw this.cause ?? error;
    }
  }

  async commit(): Promise<void> {
    try {
      await this.runner.commitTransaction();
    } finally {
      await this.runner.release();
    }
  }

  /** Never fails: on a broken connection there is nothing left to roll back. */
  async rollback(): Promise<void> {
    try {
      await this.runner.rollbackTransaction();
    } catch {
      // The server has ended the transaction by itself; the reason is the error that led here.
    }
    await this.runner.release();
  }
}

function openPool(address: DatabaseAddress, { poolSize = 20, onIdleError }: DatabaseOptions): Pool {
  const pool = new Pool({
    ...toClientConfig(address),
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    options: sessionLimits,
    application_name: 'liveledger',
    types: { getTypeParser },
    // What is asked of one connection in a row is sent at once and answered in that order: no waiting for each answer before the next question.
    pipeline: true,
  });
  // A connection says twice that it broke, and pool and borrower listen only while they hold it: without a listener that stays,
  // the end of a backend would be the end of this process.
  pool.on('connect', (client) => client.on('error', onIdleError));
  return pool;
}

/** What `new Pool()` of TypeORM makes. */
function lender(pool: Pool) {
  return function lend(): Pool {
    return pool;
  };
}

function toQuery(statement: Statement, values: readonly unknown[]): QueryConfig {
  return typeof statement === 'string'
    ? { text: statement, values: [...values] }
    : { ...statement, values: [...values] };
}

/** `bigint` columns are amounts and numbers in streams: exact, so never a float, and not a string to be forgotten about. */
function getTypeParser(oid: Parameters<typeof types.getTypeParser>[0], format?: 'text' | 'binary'): unknown {
  if (oid === types.builtins.INT8 && format !== 'binary') return BigInt;
  return types.getTypeParser(oid, format);
}
