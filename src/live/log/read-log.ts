import type DataLoader from 'dataloader';
import { groupBy } from '../../base/group-by';
import { gather } from '../../db/gathering';
import type { Sql } from '../../db/sql';
import { Fact, type Placed } from '../fact';
import type { Topics } from '../topics';

/** A part of a stream: what comes after a number, at most so many. */
export interface Range {
  readonly stream: string;
  readonly after: number;
  readonly limit: number;
}

/** Rows of one answer; a reader that is further behind asks again. */
export const pageOfLog = 200;

const statement = {
  name: 'read_streams',
  text: `
    SELECT r.n, e.seq, e.id, e.topic, e.payload::text AS text, e.occurred_at AS "occurredAt"
      FROM unnest($1::text[], $2::bigint[], $3::int[]) WITH ORDINALITY AS r (stream, after, size, n),
           LATERAL (SELECT * FROM event WHERE stream = r.stream AND seq > r.after ORDER BY seq LIMIT r.size) e
     ORDER BY r.n, e.seq`,
};

interface Row {
  readonly n: bigint;
  readonly seq: bigint;
  readonly id: string;
  readonly topic: string;
  readonly text: string;
  readonly occurredAt: Date;
}

/** A row of the log; null for a topic that only a newer version knows. Its number counts all the same. */
export interface LogRow {
  readonly seq: number;
  readonly fact: Fact | null;
}

/** Reads the log for those who are behind. The same part is read once for all who want it at the moment, and many parts in one query. */
export class LogReader {
  private readonly loader: DataLoader<Range, readonly LogRow[], string>;

  constructor(
    private readonly db: Sql,
    private readonly topics: Topics,
  ) {
    this.loader = gather((ranges) => this.load(ranges), {
      cacheKeyFn: ({ stream, after, limit }) => `${after} ${limit} ${stream}`,
    });
  }

  async read(stream: string, after: number, limit = pageOfLog): Promise<readonly LogRow[]> {
    const range = { stream, after, limit };
    try {
      // Whoever asks for the same part while the answer is under way shares it.
      return await this.loader.load(range);
    } finally {
      this.loader.clear(range);
    }
  }

  private async load(ranges: readonly Range[]): Promise<(readonly LogRow[])[]> {
    const rows = await this.db.query<Row>(statement, [
      ranges.map(({ stream }) => stream),
      ranges.map(({ after }) => after),
      ranges.map(({ limit }) => limit),
    ]);
    const byRange = groupBy(rows, ({ n }) => Number(n));
    return ranges.map((_, index) => (byRange.get(index + 1) ?? []).map((row) => this.revive(row)));
  }

  private revive({ seq, id, topic: name, text, occurredAt }: Row): LogRow {
    const topic = this.topics.find(name);
    return { seq: Number(seq), fact: topic ? new Fact(id, topic, text, occurredAt) : null };
  }
}

export function isKnown(row: LogRow): row is Placed {
  return row.fact !== null;
}
