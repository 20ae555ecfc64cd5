import type { Fact } from '../fact';
import type { Move } from '../moves/move';
import type { Topic } from '../topic';
import type { Tx } from '../tx';

/**
 * A durable consumer: every fact of its topics is handled once, on whichever node is there, also when it was recorded while
 * nobody was. What it does happens together with the mark that it was done.
 */
export interface Follower {
  /** Stands in the database: another name begins anew, with what is recorded from then on. */
  readonly name: string;
  readonly topics: readonly Topic[];
  /**
   * In the transaction that is handed over, and nowhere else: it may run again. The facts of a transaction are one move: what several of
   * them write is written together, after the last. `again`: what was done so far may be committed, and the same fact comes back in the
   * next transaction, before all others; for what is too much for one. How far it has come is for the follower to note.
   */
  handle(this: void, tx: Tx, fact: Fact, move: Move): Promise<void> | Promise<'again' | 'done'>;
}
