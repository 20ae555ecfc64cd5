import DataLoader from 'dataloader';
import type { Statement } from '../db/sql';
import type { Context } from './context';

type Read<Key, Value> = (ctx: Context, keys: readonly Key[]) => Promise<(key: Key) => Value>;

/** What one answer asks for in many places comes in one query; for the next answer it is read again. */
export class PerAnswer<Key, Value> {
  private readonly loaders = new WeakMap<Context, DataLoader<Key, Value>>();

  constructor(
    private readonly read: Read<Key, Value>,
    /** Whether what was read once is good for the whole of the answer. */
    private readonly keeps = false,
  ) {}

  load(ctx: Context, key: Key): Promise<Value> {
    const known = this.loaders.get(ctx);
    if (known) return known.load(key);
    const read = async (keys: readonly Key[]): Promise<Value[]> => keys.map(await this.read(ctx, keys));
    const loader = new DataLoader<Key, Value>(read, { cache: this.keeps });
    this.loaders.set(ctx, loader);
    return loader.load(key);
  }
}

interface ById<Row, Value> {
  /** Its only parameter is the ids. */
  readonly statement: Statement;
  idOf(this: void, row: Row): string;
  toValue(this: void, ctx: Context, row: Row): Value;
}

/** Things by an id that a row of theirs has; null where there is none. */
export function perAnswerById<Row extends object, Value>({ statement, idOf, toValue }: ById<Row, Value>) {
  return new PerAnswer<string, Value | null>(async (ctx, ids) => {
    const rows = await ctx.db.query<Row>(statement, [[...new Set(ids)]]);
    const found = new Map(rows.map((row) => [idOf(row), toValue(ctx, row)]));
    return (id) => found.get(id) ?? null;
  });
}
