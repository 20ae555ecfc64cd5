import { loader } from '../../live/moves/loader';
import type { Move } from '../../live/moves/move';
import { Lock } from '../../live/tx';
import { dayOf } from './day.rules';

interface Wish {
  readonly sellerId: string;
  readonly day: string;
}

interface Row extends Wish {
  readonly last: number;
}

const statement = {
  name: 'take_order_numbers',
  text: `
    INSERT INTO order_counter AS c (seller_id, day, last)
    SELECT seller_id, day, last FROM unnest($1::text[], $2::date[], $3::int[]) AS n (seller_id, day, last)
     ORDER BY seller_id COLLATE "C", day
    ON CONFLICT (seller_id, day) DO UPDATE SET last = c.last + excluded.last
    RETURNING seller_id AS "sellerId", day::text, last`,
};

/** One after the other to all who ask in a transaction. They are given back when it is rolled back, so nobody asks who may still be refused. */
const orderNumbers = loader<Wish, number>({
  name: 'order numbers',
  lock: Lock.COUNTERS,
  async load(tx, wishes) {
    const wanted = new Map<string, Wish & { count: number }>();
    for (const wish of wishes) {
      const one = wanted.get(keyOf(wish)) ?? { ...wish, count: 0 };
      wanted.set(keyOf(wish), { ...one, count: one.count + 1 });
    }
    const all = [...wanted.values()];
    const rows = await tx.query<Row>(statement, [
      all.map(({ sellerId }) => sellerId),
      all.map(({ day }) => day),
      all.map(({ count }) => count),
    ]);
    const given = new Map(rows.map((row) => [keyOf(row), row.last - (wanted.get(keyOf(row))?.count ?? 0)]));
    return (wish) => {
      const number = (given.get(keyOf(wish)) ?? 0) + 1;
      given.set(keyOf(wish), number);
      return number;
    };
  },
});

/** Locks the counter of this seller alone. After all money has moved: nothing may refuse the move any more. */
export function takeOrderNumber(move: Move, sellerId: string, at: Date): Promise<number> {
  return move.load(orderNumbers, { sellerId, day: dayOf(at) });
}

function keyOf({ sellerId, day }: Wish): string {
  return `${sellerId} ${day}`;
}
