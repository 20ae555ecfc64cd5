import { newId } from '../../base/ids';
import type { Draft } from '../log/record-facts';
import type { Topic } from '../topic';
import { draftOf, type Told, type Tx } from '../tx';
import type { Loader } from './loader';
import type { Move } from './move';
import type { Waiting } from './batch';
import type { Writer, Writes } from './writer';

/** How a move ended: what it returned and told, or why it was refused. */
export type Ending<Result> =
  { readonly result: Result; readonly told: readonly Told[] } | { readonly refused: unknown };

/** A move was refused after it had begun to write: what others have built on that cannot be taken apart any more. */
export class BrokenBatch extends Error {
  override readonly name = 'BrokenBatch';

  constructor(readonly reason: unknown) {
    super('A move was refused after its first write.');
  }
}

interface Surroundings {
  isRunning(change: 1 | -1): void;
  wants(loader: Waiting): void;
}

type Write = (writes: Writes) => void;

/** One of several moves in a transaction. What it writes and tells is kept back until it has ended well. */
export class Member<Result> implements Move {
  readonly ending: Promise<Ending<Result>>;
  private readonly writes: Write[] = [];
  private readonly facts: (() => Draft)[] = [];
  private readonly tellings: { readonly id: string; readonly type: string | null }[] = [];
  private pending = 0;

  constructor(
    private readonly batch: Surroundings,
    work: (move: Move) => Promise<Result>,
  ) {
    batch.isRunning(1);
    this.ending = this.end(work);
  }

  load<Key, Value>(loader: Loader<Key, Value>, key: Key): Promise<Value> {
    return new Promise((resolve, reject) => {
      const isFirst = loader.ask(this.batch, {
        key,
        resolve: (value) => {
          this.waitsFor(-1);
          resolve(value);
        },
        reject: (reason) => {
          this.waitsFor(-1);
          reject(reason);
        },
      });
      if (isFirst) this.batch.wants(loader);
      this.waitsFor(1);
    });
  }

  write<Row>(writer: Writer<Row>, row: Row): void {
    this.writes.push((writes) => writer.add(writes, row));
  }

  record<Payload>(topic: Topic<Payload>, payload: Payload): void {
    const id = newId('evt');
    this.tellings.push({ id, type: topic.type });
    this.facts.push(() => draftOf(topic, payload, id));
  }

  get told(): readonly Told[] {
    return this.tellings.flatMap(({ id, type }) => (type === null ? [] : [{ id, type }]));
  }

  /** It ended well: what it kept back becomes part of the transaction. */
  takeWrites(writes: Writes): void {
    for (const write of this.writes) write(writes);
  }

  takeFacts(tx: Tx): void {
    for (const draft of this.facts) tx.add(draft());
  }

  /** It was refused: what it kept back is forgotten. */
  withdraw(reason: unknown): void {
    if (this.writes.length > 0) throw new BrokenBatch(reason);
  }

  private async end(work: (move: Move) => Promise<Result>): Promise<Ending<Result>> {
    try {
      const result = await work(this);
      return { result, told: this.told };
    } catch (refused) {
      return { refused };
    } finally {
      this.batch.isRunning(-1);
    }
  }

  private waitsFor(change: 1 | -1): void {
    const before = this.pending;
    this.pending += change;
    if (before === 0) this.batch.isRunning(-1);
    else if (this.pending === 0) this.batch.isRunning(1);
  }
}
