import type { Tx } from '../tx';
import { Member, type Ending } from './member';
import type { Move } from './move';
import { Writes } from './writer';

/** What a batch knows of a loader that somebody waits for. */
export interface Waiting {
  readonly name: string;
  readonly rank: number;
  answer(batch: object, tx: Tx): Promise<void>;
}

/**
 * Several moves in one transaction, each an ordinary function. Each goes on until it needs something of the database; when none can
 * go on any more, what comes first in the order of locks is asked for all of them by one statement.
 */
export class Batch {
  private readonly asked = new Set<Waiting>();
  private running = 0;
  private reached = 0;
  private onQuiet: (() => void) | null = null;

  constructor(private readonly tx: Tx) {}

  async run<Result>(works: readonly ((move: Move) => Promise<Result>)[]): Promise<Ending<Result>[]> {
    const members = works.map((work) => new Member(this, work));
    for (;;) {
      await this.quiet();
      const next = this.next();
      if (!next) break;
      await next.answer(this, this.tx);
    }
    const endings = await Promise.all(members.map((member) => member.ending));
    const writes = new Writes();
    for (const [index, member] of members.entries()) {
      const ending = endings[index];
      if (ending && 'refused' in ending) member.withdraw(ending.refused);
      else member.takeWrites(writes);
    }
    const written = writes.flush(this.tx);
    // The database writes the rows while the facts are put into words.
    const accepted = members.filter((_, index) => !('refused' in (endings[index] ?? {})));
    for (const member of accepted) member.takeFacts(this.tx);
    await written;
    return endings;
  }

  /** One member more that nobody can foresee the end of, or one less. */
  isRunning(change: 1 | -1): void {
    this.running += change;
    if (this.running > 0) return;
    this.onQuiet?.();
    this.onQuiet = null;
  }

  wants(loader: Waiting): void {
    this.asked.add(loader);
  }

  private quiet(): Promise<void> {
    if (this.running === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.onQuiet = resolve;
    });
  }

  private next(): Waiting | null {
    const [next] = [...this.asked].sort((a, b) => a.rank - b.rank);
    if (!next) return null;
    this.asked.delete(next);
    // Taken for some and later once more for others, the rows of one kind would not be locked in one order.
    if (next.rank > 0 && next.rank <= this.reached) throw new Error(`The lock on ${next.name} was asked for too late.`);
    this.reached = Math.max(this.reached, next.rank);
    return next;
  }
}
