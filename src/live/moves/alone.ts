import type { Topic } from '../topic';
import type { Told, Tx } from '../tx';
import type { Loader } from './loader';
import type { Move } from './move';
import { Writes, type Writer } from './writer';

/** A move that has its transaction to itself, among whatever else is done there. */
class AloneMove implements Move {
  readonly writes = new Writes();

  constructor(private readonly tx: Tx) {}

  async load<Key, Value>(loader: Loader<Key, Value>, key: Key): Promise<Value> {
    const valueOf = await loader.load(this.tx, [key]);
    return valueOf(key);
  }

  write<Row>(writer: Writer<Row>, row: Row): void {
    writer.add(this.writes, row);
  }

  get told(): readonly Told[] {
    return this.tx.told;
  }

  record<Payload>(topic: Topic<Payload>, payload: Payload): void {
    this.tx.record(topic, payload);
  }
}

/** Makes a move within a transaction of one's own; what it writes is there when this returns. */
export async function moveIn<Result>(tx: Tx, work: (move: Move) => Promise<Result>): Promise<Result> {
  const move = new AloneMove(tx);
  const result = await work(move);
  await move.writes.flush(tx);
  return result;
}
