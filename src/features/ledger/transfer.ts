import { moveIn } from '../../live/moves/alone';
import type { Tx } from '../../live/tx';
import type { Book, Leg } from './book';
import { accounts } from './lock-accounts';

/** Moves money within a transaction of one's own: all legs or none. Everything one transaction moves belongs into one call, or its locks are in no order. */
export function transfer(tx: Tx, legs: readonly Leg[]): Promise<Book> {
  return moveIn(tx, async (move) => {
    const book = await move.load(accounts, { moves: legs.flatMap(({ from, to }) => [from, to]) });
    book.transfer(move, legs);
    return book;
  });
}
