import type { Lock, Tx } from '../tx';
import { NotYet } from './not-yet';

export interface LoaderDeclaration<Key, Value> {
  readonly name: string;
  /** Null for a plain read, which may come at any time. */
  readonly lock: Lock | null;
  /** Among those of the same lock, from the first to the last: kinds of entities have an order too. */
  readonly order?: number;
  /**
   * For rows that a move decides by and then changes: what the key is a key of. Of several moves in one transaction the first gets it, and
   * the others come back in the next one, when they can see what became of it.
   */
  readonly exclusive?: (this: void, key: Key) => string;
  /** Asks once for all keys, and says what each is answered with. */
  load(this: void, tx: Tx, keys: readonly Key[]): Promise<(key: Key) => Value>;
}

interface Request<Key, Value> {
  readonly key: Key;
  resolve(this: void, value: Value): void;
  reject(this: void, reason: NotYet): void;
}

/** Rows that several moves of one transaction ask for, fetched or locked for all of them by one statement. */
export class Loader<Key, Value> {
  private readonly waiting = new WeakMap<object, Request<Key, Value>[]>();

  constructor(private readonly declaration: LoaderDeclaration<Key, Value>) {}

  get name(): string {
    return this.declaration.name;
  }

  get lock(): Lock | null {
    return this.declaration.lock;
  }

  /** Its place among all: plain reads first. */
  get rank(): number {
    const { lock, order = 0 } = this.declaration;
    return lock === null ? 0 : lock * 1_000 + order;
  }

  /** Notes a wish; returns whether it is the first one of this batch. */
  ask(batch: object, request: Request<Key, Value>): boolean {
    const requests = this.waiting.get(batch);
    if (requests) requests.push(request);
    else this.waiting.set(batch, [request]);
    return !requests;
  }

  /** Answers all who wait in this batch. */
  async answer(batch: object, tx: Tx): Promise<void> {
    const all = this.waiting.get(batch) ?? [];
    this.waiting.delete(batch);
    const requests = this.firstOfEach(all);
    const valueOf = await this.load(
      tx,
      requests.map(({ key }) => key),
    );
    const answered = new Set(requests);
    for (const request of all)
      if (answered.has(request)) request.resolve(valueOf(request.key));
      else request.reject(new NotYet());
  }

  private firstOfEach(requests: readonly Request<Key, Value>[]): readonly Request<Key, Value>[] {
    const { exclusive } = this.declaration;
    if (!exclusive) return requests;
    const first = new Map<string, Request<Key, Value>>();
    for (const request of requests) if (!first.has(exclusive(request.key))) first.set(exclusive(request.key), request);
    return [...first.values()];
  }

  load(tx: Tx, keys: readonly Key[]): Promise<(key: Key) => Value> {
    if (this.lock !== null) tx.takes(this.lock);
    return this.declaration.load(tx, keys);
  }
}

export function loader<Key, Value>(declaration: LoaderDeclaration<Key, Value>): Loader<Key, Value> {
  return new Loader(declaration);
}
