import type { Topic } from '../topic';
import type { Told } from '../tx';
import type { Loader } from './loader';
import type { Writer } from './writer';

/**
 * One business move within a transaction that others may share. It reads and locks through loaders, decides, and then writes. It may
 * be refused, alone, until its first write; it may run more than once, and must change nothing outside but through these.
 */
export interface Move {
  load<Key, Value>(loader: Loader<Key, Value>, key: Key): Promise<Value>;
  write<Row>(writer: Writer<Row>, row: Row): void;
  record<Payload>(topic: Topic<Payload>, payload: Payload): void;
  /** What it has told so far. */
  readonly told: readonly Told[];
}
