import type DataLoader from 'dataloader';
import { AppError } from '../../base/errors';
import { gather } from '../../db/gathering';
import type { Sql } from '../../db/sql';
import { decodeCursor, encodeCursor } from '../cursor';

/** Where a reader wants to go on: after a cursor, after a time, or (null) with whatever comes next. */
export type After = string | Date | null;

export interface Start {
  readonly seq: number;
  readonly part: number;
  /** The newest number of the stream when it was asked. */
  readonly head: number;
}

interface Wish {
  readonly stream: string;
  readonly since: Date | null;
}

/** A stream as it is now. `before` is the newest number that is older than the time wished for. */
interface State {
  readonly head: number;
  readonly tail: number;
  readonly before: number | null;
  /** Whether something newer than the time wished for was deleted, or the time lies in the future. */
  readonly deleted: boolean;
  readonly future: boolean;
}

/** Numbers in streams come as they are stored. */
interface Row extends Pick<State, 'deleted' | 'future'> {
  readonly n: bigint;
  readonly head: bigint;
  readonly tail: bigint;
  readonly before: bigint | null;
}

/** Clocks differ: a reader who names a time gets what happened some seconds before it once more. */
const clockSkewSeconds = 5;

const statement = {
  name: 'locate_in_stream',
  text: `
    SELECT w.n, coalesce(s.head, 0) AS head, coalesce(s.tail, 0) AS tail,
           coalesce(s.tail_at >= w.since - $3 * interval '1 second', false) AS deleted,
           coalesce(w.since > clock_timestamp() + $3 * interval '1 second', false) AS future,
           CASE WHEN w.since IS NOT NULL THEN (
             SELECT e.seq FROM event e WHERE e.stream = w.stream AND e.recorded_at < w.since - $3 * interval '1 second'
              ORDER BY e.seq DESC LIMIT 1) END AS before
      FROM unnest($1::text[], $2::timestamptz[]) WITH ORDINALITY AS w (stream, since, n)
      LEFT JOIN stream s ON s.name = w.stream`,
};

/** Finds where readers start. A thousand that come at once ask few questions, and those of one stream the same one. */
export class Locator {
  private readonly states: DataLoader<Wish, State, string>;

  constructor(
    private readonly db: Sql,
    private readonly epoch: () => string,
  ) {
    this.states = gather((wishes) => this.look(wishes), {
      cacheKeyFn: ({ stream, since }) => `${stream} ${since?.getTime() ?? ''}`,
    });
  }

  async locate(stream: string, after: After): Promise<Start> {
    const state = await this.states.load({ stream, since: after instanceof Date ? after : null });
    if (after instanceof Date) return this.byTime(stream, state);
    if (typeof after === 'string') return this.byCursor(stream, after, state);
    return { seq: state.head, part: 0, head: state.head };
  }

  /** Before the oldest fact that is kept. */
  async locateOldest(stream: string): Promise<Start> {
    const { head, tail } = await this.states.load({ stream, since: null });
    return { seq: tail, part: 0, head };
  }

  /** For a reader whom retention has overtaken on the way. */
  async expired(stream: string): Promise<AppError> {
    const { tail } = await this.states.load({ stream, since: null });
    return this.refuseExpired(stream, tail);
  }

  private byCursor(stream: string, cursor: string, { head, tail }: State): Start {
    const position = decodeCursor(cursor);
    // One that this log cannot have given out would wait in silence for a number that is long gone, and look healthy.
    if (!position || position.epoch !== this.epoch() || position.stream !== stream || position.seq > head)
      throw invalid();
    if (position.seq < tail) throw this.refuseExpired(stream, tail);
    return { seq: position.seq, part: position.part, head };
  }

  private byTime(stream: string, { head, tail, before, deleted, future }: State): Start {
    if (future) throw invalid();
    if (deleted) throw this.refuseExpired(stream, tail);
    return { seq: before ?? tail, part: 0, head };
  }

  private refuseExpired(stream: string, tail: number): AppError {
    const oldest = encodeCursor({ epoch: this.epoch(), stream, seq: tail, part: 0 });
    return new AppError(
      'CURSOR_EXPIRED',
      'Something after this place has been deleted: read the present state, then go on from “oldest”.',
      { oldest },
    );
  }

  private async look(wishes: readonly Wish[]): Promise<State[]> {
    // From here on whoever comes asks anew: this answer may be older than what he has just been told.
    for (const wish of wishes) this.states.clear(wish);
    const rows = await this.db.query<Row>(statement, [
      wishes.map(({ stream }) => stream),
      wishes.map(({ since }) => since),
      clockSkewSeconds,
    ]);
    const found = new Map(rows.map((row) => [Number(row.n), row]));
    return wishes.map((_, index) => {
      const row = found.get(index + 1);
      if (!row) throw new Error('Each wish is a row of the answer.');
      const before = row.before === null ? null : Number(row.before);
      return { head: Number(row.head), tail: Number(row.tail), before, deleted: row.deleted, future: row.future };
    });
  }
}

function invalid(): AppError {
  return new AppError(
    'CURSOR_INVALID',
    'This is no place in this stream: it belongs to another stream, another user or another database.',
  );
}
