import type { Asked } from '../../db/open-transaction';
import { Fact } from '../fact';
import type { Topic } from '../topic';

/** What is to be written, and where. */
export interface Draft {
  readonly id: string;
  readonly topic: Topic;
  readonly text: string;
  readonly streams: readonly string[];
  /** Null for what happens in this very transaction; a fact that only gets numbers in more streams has its time already. */
  readonly occurredAt: Date | null;
}

/** A fact that stands in the log, with its number in each stream. */
export interface Recorded {
  readonly fact: Fact;
  /** False when it stood in the log before, and only got its numbers in more streams. */
  readonly isNew: boolean;
  readonly places: readonly { readonly stream: string; readonly seq: number }[];
}

/**
 * Gives out the numbers and writes the rows, for all streams of a transaction at once. Streams are locked in order of their
 * names, so two transactions never wait for each other in a circle; the time is taken under the lock, so that it never runs
 * backwards within a stream.
 */
const statement = {
  name: 'record_facts',
  text: `
    WITH place AS (
      SELECT p.stream, p.draft, p.lead,
             row_number() OVER (PARTITION BY p.stream ORDER BY p.draft) - count(*) OVER (PARTITION BY p.stream) AS behind
        FROM unnest($1::text[], $2::int[], $3::boolean[]) AS p (stream, draft, lead)
    ), locked AS (
      INSERT INTO stream AS s (name, head, last_at)
      SELECT stream, count(*), clock_timestamp() FROM place GROUP BY stream ORDER BY stream COLLATE "C"
      ON CONFLICT (name) DO UPDATE SET head = s.head + excluded.head, last_at = greatest(clock_timestamp(), s.last_at)
      RETURNING name, head, last_at
    ), draft AS (
      SELECT n, id, topic, payload, coalesce(occurred_at, (SELECT max(last_at) FROM locked)) AS occurred_at
        FROM ROWS FROM (unnest($4::text[]), unnest($5::text[]), json_array_elements($6), unnest($7::timestamptz[]))
             WITH ORDINALITY AS d (id, topic, payload, occurred_at, n)
    ), written AS (
      INSERT INTO event (stream, seq, id, topic, payload, occurred_at, recorded_at, lead)
      SELECT place.stream, locked.head + place.behind, draft.id, draft.topic, draft.payload, draft.occurred_at, locked.last_at, place.lead
        FROM place JOIN locked ON locked.name = place.stream JOIN draft ON draft.n = place.draft
    )
    SELECT name AS stream, head, CASE WHEN row_number() OVER () = 1 THEN max(last_at) OVER () END AS at FROM locked`,
};

/** Where each stream is afterwards. The facts stand in it in the order in which they were noted, up to its head. */
export interface StreamRow {
  readonly stream: string;
  readonly head: bigint;
  /** When all of it happened; in the first row, since it is the same for all. */
  readonly at: Date | null;
}

/** What writes them, and what its rows mean. As the last statement of a transaction: the locks it takes are held for one commit only. */
export interface FactsWrite extends Asked {
  read(this: void, rows: readonly StreamRow[]): readonly Recorded[];
}

export function factsWrite(drafts: readonly Draft[]): FactsWrite {
  const places = drafts.flatMap(({ streams, occurredAt }, index) =>
    streams.map((stream, nth) => ({ stream, draft: index + 1, lead: occurredAt === null && nth === 0 })),
  );
  const values = [
    places.map(({ stream }) => stream),
    places.map(({ draft }) => draft),
    places.map(({ lead }) => lead),
    drafts.map(({ id }) => id),
    drafts.map(({ topic }) => topic.name),
    // One list in JSON: as an array of texts, every quote would have to be escaped here and read back there.
    `[${drafts.map(({ text }) => text).join(',')}]`,
    drafts.map(({ occurredAt }) => occurredAt),
  ];
  return { statement, values, read: (rows) => recorded(drafts, rows) };
}

function recorded(drafts: readonly Draft[], rows: readonly StreamRow[]): Recorded[] {
  const at = rows[0]?.at;
  if (!at) throw new Error('Facts that were written happened at some time.');
  const heads = new Map(rows.map(({ stream, head }) => [stream, Number(head)]));
  // From the last to the first: each stands right below the one after it.
  const backwards = [...drafts].reverse().map(({ id, topic, text, streams, occurredAt }) => ({
    fact: new Fact(id, topic, text, occurredAt ?? at),
    isNew: occurredAt === null,
    places: streams.map((stream) => ({ stream, seq: takeNumber(heads, stream) })),
  }));
  return backwards.reverse();
}

function takeNumber(heads: Map<string, number>, stream: string): number {
  const seq = heads.get(stream);
  if (seq === undefined) throw new Error(`The stream ${stream} was written to and must have a head.`);
  heads.set(stream, seq - 1);
  return seq;
}
