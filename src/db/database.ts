import pg, { Pool, types } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { toClientConfig, type DatabaseAddress } from './address';
import { OpenTransaction } from './open-transaction';
import { toQuery, type Rows, type Statement } from './sql';

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
    return new OpenTransaction(this.source, await this.pool.connect());
  }

  async close(): Promise<void> {
    // The pool does not wait until the server has heard of it, which may itself be stopping.
    this.lost.expected = true;
    await this.source.destroy();
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

/** `bigint` columns are amounts and numbers in streams: exact, so never a float, and not a string to be forgotten about. */
function getTypeParser(oid: Parameters<typeof types.getTypeParser>[0], format?: 'text' | 'binary'): unknown {
  if (oid === types.builtins.INT8 && format !== 'binary') return BigInt;
  return types.getTypeParser(oid, format);
}
