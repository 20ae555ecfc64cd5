import { AppError, unavailable } from '../../base/errors';
import { ServiceKey } from '../../base/services';
import { isOutage } from '../../db/failures';
import type { Transact } from '../transact';
import type { Told } from '../tx';
import { Batch } from './batch';
import { BrokenBatch, type Ending } from './member';
import type { Move } from './move';
import { NotYet } from './not-yet';

export interface BatcherSettings {
  /** Moves of one transaction; more would make the first of them wait too long for the last. */
  readonly largest?: number;
  /** Transactions at work at the same time, beside one that is ending. One more would mostly wait for the locks of the first. */
  readonly parallel?: number;
  readonly longestQueue?: number;
}

/** So many may as well go together. */
const smallestShare = 16;

/** What a move has come to, and what it has told. */
export interface Moved<Result> {
  readonly result: Result;
  readonly told: readonly Told[];
}

/**
 * Lets moves that arrive while a transaction is under way share the next one, which begins when that one has nothing left to do but
 * to commit: the database has something to do while this node tells what came of it, and the other way round. Each move is
 * refused alone; alone too it is tried again when the whole batch dies.
 */
export class Batcher {
  private readonly largest: number;
  private readonly parallel: number;
  private readonly longestQueue: number;
  private queue: Entry[] = [];
  private readonly underWay = new Set<Share>();
  private onIdle: (() => void)[] = [];

  constructor(
    private readonly transact: Transact,
    { largest = 128, parallel = 1, longestQueue = 10_000 }: BatcherSettings = {},
  ) {
    this.largest = largest;
    this.parallel = parallel;
    this.longestQueue = longestQueue;
  }

  run<Result>(work: (move: Move) => Promise<Result>): Promise<Moved<Result>> {
    if (this.queue.length >= this.longestQueue)
      return Promise.reject(unavailable('Too many payments are waiting. Try again.'));
    return new Promise((resolve, reject) => {
      let ended: { readonly result: Result } | null = null;
      const attempt = async (move: Move): Promise<void> => {
        ended = null;
        ended = { result: await work(move) };
      };
      const succeed = (told: readonly Told[]): void => {
        if (ended) resolve({ ...ended, told });
      };
      this.add({ attempt, succeed, fail: reject });
    });
  }

  /** Resolves when nothing is waiting or under way. */
  async close(): Promise<void> {
    if (this.underWay.size === 0 && this.queue.length === 0) return;
    await new Promise<void>((resolve) => this.onIdle.push(resolve));
  }

  private add(entry: Entry): void {
    // Those that arrive in one turn of the event loop go together even when nothing is under way.
    if (this.queue.length === 0) setImmediate(() => this.pump());
    this.queue.push(entry);
  }

  private pump(): void {
    while (this.mayBegin) this.begin(this.queue.splice(0, this.nextSize));
    if (this.underWay.size === 0) for (const idle of this.onIdle.splice(0)) idle();
  }

  private get mayBegin(): boolean {
    const atWork = [...this.underWay].filter(({ isAtWork }) => isAtWork).length;
    return this.queue.length > 0 && atWork < this.parallel && this.underWay.size <= this.parallel;
  }

  /** Half of all there are, as long as that is worth a transaction: taken all at once they would come back all at once, and wait for each other. */
  private get nextSize(): number {
    const all = [...this.underWay].reduce((sum, { size }) => sum + size, this.queue.length);
    return Math.min(this.largest, Math.max(smallestShare, Math.ceil(all / 2)));
  }

  private begin(entries: readonly Entry[]): void {
    const share = { size: entries.length, isAtWork: true };
    this.underWay.add(share);
    const worked = (): void => {
      share.isAtWork = false;
      // Its COMMIT goes out first.
      setImmediate(() => this.pump());
    };
    void this.settle(entries, worked).then(() => {
      this.underWay.delete(share);
      this.pump();
    });
  }

  /** Never fails: each entry is told of its own end. */
  private async settle(entries: readonly Entry[], worked: () => void): Promise<void> {
    let endings: readonly Ending<void>[];
    try {
      endings = await this.attempt(entries, worked);
    } catch (error) {
      if (entries.length > 1 && !isFinal(error)) for (const entry of entries) await this.settle([entry], worked);
      else for (const entry of entries) entry.fail(error instanceof BrokenBatch ? error.reason : error);
      return;
    }
    const again: Entry[] = [];
    for (const [index, entry] of entries.entries()) {
      const ending = endings[index];
      if (!ending) throw new Error('Every move of a batch has an end.');
      if (!('refused' in ending)) entry.succeed(ending.told);
      else if (ending.refused instanceof NotYet) again.push(entry);
      else entry.fail(ending.refused);
    }
    this.queue.unshift(...again);
  }

  /** Says when all that is left is to commit. */
  private async attempt(entries: readonly Entry[], worked: () => void): Promise<readonly Ending<void>[]> {
    try {
      const { result } = await this.transact(async (tx) => {
        const endings = await new Batch(tx).run(entries.map(({ attempt }) => attempt));
        if (endings.every((ending) => 'refused' in ending)) throw new AllRefused(endings);
        worked();
        return endings;
      });
      return result;
    } catch (error) {
      if (error instanceof AllRefused) return error.endings;
      throw error;
    }
  }
}

export const batcherKey = new ServiceKey<Batcher>('batcher');

/** The moves of one transaction. */
interface Share {
  readonly size: number;
  /** Until all that is left is to commit. */
  isAtWork: boolean;
}

interface Entry {
  attempt(this: void, move: Move): Promise<void>;
  succeed(this: void, told: readonly Told[]): void;
  fail(this: void, reason: unknown): void;
}

/** Nobody has anything to commit: the transaction is rolled back. */
class AllRefused extends Error {
  constructor(readonly endings: readonly Ending<void>[]) {
    super('All moves of a batch were refused.');
  }
}

/** What happened to the transaction is not the fault of one of its moves, or is not even known: nobody may try again by himself. */
function isFinal(error: unknown): boolean {
  return isOutage(error) || (error instanceof AppError && ['OUTCOME_UNKNOWN', 'UNAVAILABLE'].includes(error.code));
}
