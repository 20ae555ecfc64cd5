import { encodeCursor } from '../cursor';
import type { Fact } from '../fact';
import type { Topic } from '../topic';
import type { After, Locator } from './locate';
import type { LogReader } from './read-log';

export interface PageOptions {
  /** Null: from the oldest that is kept. */
  readonly after: After;
  /** Facts at most. */
  readonly first: number;
  readonly topics: ReadonlySet<Topic>;
}

export interface LogPage {
  readonly facts: readonly Fact[];
  /** The place after the last of them and whatever was passed over; where there is nothing more, the end of the stream. */
  readonly cursor: string;
}

/** What reading the log takes; an engine has it all. */
export interface Log {
  readonly epoch: string;
  readonly locator: Locator;
  readonly reader: LogReader;
}

/** Reads on past what was not asked for: a page that is not full is the last one at present. */
export async function readLogPage(log: Log, stream: string, { after, first, topics }: PageOptions): Promise<LogPage> {
  const { locator, reader, epoch } = log;
  const start = await (after === null ? locator.locateOldest(stream) : locator.locate(stream, after));
  const facts: Fact[] = [];
  let { seq, part } = start;
  for (let isMore = true; isMore && facts.length < first;) {
    const rows = await reader.read(stream, seq, first);
    // Retention may have overtaken us between two looks; a gap must not be silent.
    if (rows[0] ? rows[0].seq !== seq + 1 : seq < start.head) throw await locator.expired(stream);
    isMore = rows.length === first;
    for (const row of rows) {
      if (facts.length === first) break;
      seq = row.seq;
      part = 0;
      if (row.fact && topics.has(row.fact.topic)) facts.push(row.fact);
    }
  }
  return { facts, cursor: encodeCursor({ epoch, stream, seq, part }) };
}
