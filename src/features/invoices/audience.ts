import type { Fact } from '../../live/fact';
import type { Tx } from '../../live/tx';

/** People that one transaction may tell something: so many locks are let go of soon. */
const largest = 500;

/** How many a transaction has told already. It may handle many facts. */
const told = new WeakMap<Tx, number>();

/** Whether there is room for so many in this transaction; one that is still empty takes as many as there are. */
export function takesRoom(tx: Tx, count: number): boolean {
  const before = told.get(tx) ?? 0;
  if (before > 0 && before + count > largest) return false;
  told.set(tx, before + count);
  return true;
}

interface Pages {
  /** Whose place it is that is kept. */
  readonly follower: string;
  /** Ids of those who come after this one, in order. */
  read(this: void, after: string, limit: number): Promise<readonly string[]>;
  tell(this: void, userIds: readonly string[], isFirst: boolean): void;
}

/** Tells all of an audience without bound, so many in a transaction; facts keep their order for each of them. */
export async function inPages(tx: Tx, fact: Fact, { follower, read, tell }: Pages): Promise<'again' | 'done'> {
  const room = largest - (told.get(tx) ?? 0);
  if (room <= 0) return 'again';
  const place = [follower, fact.id];
  const [row] = await tx.query<{ upto: string }>(
    'SELECT upto FROM invoice_telling WHERE follower = $1 AND fact_id = $2',
    place,
  );
  const found = await read(row?.upto ?? '', room);
  told.set(tx, largest - room + found.length);
  tell(found, !row);
  const last = found.at(-1);
  if (last !== undefined && found.length === room) {
    await tx.query(
      `INSERT INTO invoice_telling (follower, fact_id, upto) VALUES ($1, $2, $3)
       ON CONFLICT (follower, fact_id) DO UPDATE SET upto = excluded.upto`,
      [...place, last],
    );
    return 'again';
  }
  if (row) await tx.query('DELETE FROM invoice_telling WHERE follower = $1 AND fact_id = $2', place);
  return 'done';
}
