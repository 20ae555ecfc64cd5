import type { PoolClient, QueryResult } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { AppError } from '../base/errors';
import { entitiesWithin } from './borrowed-runner';
import { isAftermath, isOutage, isRefusal, wasNeverSent } from './failures';
import { toQuery, type Rows, type Statement } from './sql';

/** A statement with its values. */
export interface Asked {
  readonly statement: Statement;
  readonly values: readonly unknown[];
}

/** These may go out before it is known that the transaction has begun: if it has not, nothing came of them, and no lock was kept. */
const harmless = /^\s*SELECT\b/;

/** From START to COMMIT. An answer that is waited for costs the way to the database and back: only what must be is. */
export class OpenTransaction implements Rows {
  private readonly begun: Promise<void>;
  private hasBegun = false;
  /** Why it cannot go on. */
  private cause: unknown;
  private manager: EntityManager | null = null;

  constructor(
    private readonly source: DataSource,
    private readonly client: PoolClient,
  ) {
    this.begun = this.begin();
    // Whoever asks for something is told; perhaps nobody does.
    this.begun.catch(() => undefined);
  }

  get entities(): EntityManager {
    this.manager ??= entitiesWithin(this.source, this.client, this.begun);
    return this.manager;
  }

  async query<Row extends object>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    const query = toQuery(statement, values);
    if (!this.hasBegun && !harmless.test(query.text)) await this.begun;
    try {
      const [{ rows }] = await Promise.all([this.client.query<Row>(query), this.begun]);
      return rows;
    } catch (error) {
      // Of several that are asked at once, the first that fails makes the database refuse the others: whoever is heard first gives its reason.
      if (!isAftermath(error)) this.cause = error;
      throw this.cause ?? error;
    }
  }

  /** With the rows of what is asked last. It goes out together with COMMIT, which takes everything back when what came before was refused. */
  async commit<Row extends object>(last: Asked | null = null): Promise<Row[]> {
    try {
      return await this.end(last);
    } finally {
      this.client.release();
    }
  }

  async rollback(): Promise<void> {
    await this.takeBack();
    this.client.release();
  }

  private async end<Row extends object>(last: Asked | null): Promise<Row[]> {
    await this.begun;
    let answer: Promise<QueryResult<Row>> | null;
    try {
      answer = last && this.send<Row>(last);
    } catch (error) {
      await this.takeBack();
      throw error;
    }
    const [answered, ended] = await Promise.allSettled([answer, this.client.query('COMMIT')]);
    if (answered.status === 'rejected' && isRefusal(answered.reason) && !isAftermath(answered.reason))
      throw answered.reason;
    if (ended.status === 'rejected') throw wasLost(ended.reason) ? outcomeUnknown() : ended.reason;
    if (ended.value.command !== 'COMMIT')
      throw new Error('Somebody went on after a statement that was refused.', { cause: this.cause });
    if (answered.status === 'rejected') throw answered.reason;
    return answered.value?.rows ?? [];
  }

  /** Never fails: on a broken connection there is nothing left to roll back. */
  private async takeBack(): Promise<void> {
    try {
      await this.client.query('ROLLBACK');
    } catch {
      // The server has ended the transaction by itself; the reason is the error that led here.
    }
  }

  private async begin(): Promise<void> {
    await this.client.query('START TRANSACTION');
    this.hasBegun = true;
  }

  /** Throws at once what cannot even be put into a message: COMMIT must not follow what was never sent. */
  private send<Row extends object>({ statement, values }: Asked): Promise<QueryResult<Row>> {
    const unsent: Error[] = [];
    const ends: { resolve?: (result: QueryResult<Row>) => void; reject: (error: Error) => void } = {
      reject: (error) => void unsent.push(error),
    };
    // Outside of any promise, which would keep to itself what is thrown.
    this.client.query<Row>(toQuery(statement, values), (error: Error | null, result) => {
      if (error) ends.reject(error);
      else ends.resolve?.(result);
    });
    for (const error of unsent) throw error;
    return new Promise((resolve, reject) => Object.assign(ends, { resolve, reject }));
  }
}

/** A connection that breaks while COMMIT is under way leaves it open whether it happened; nobody may be told that it did not. */
function wasLost(error: unknown): boolean {
  return isOutage(error) && !wasNeverSent(error);
}

function outcomeUnknown(): AppError {
  return new AppError(
    'OUTCOME_UNKNOWN',
    'The connection to the database broke at the last moment. Ask again with the same idempotency key to learn what happened.',
  );
}
