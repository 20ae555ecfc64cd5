import { groupBy } from '../../base/group-by';
import type { Sql } from '../../db/sql';
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
    )
    INSERT INTO event (stream, seq, id, topic, payload, occurred_at, recorded_at, lead)
    SELECT place.stream, locked.head + place.behind, draft.id, draft.topic, draft.payload, draft.occurred_at, locked.last_at, place.lead
      FROM place JOIN locked ON locked.name = place.stream JOIN draft ON draft.n = place.draft
    RETURNING stream, seq, id, occurred_at AS "occurredAt"`,
};

interface Row {
  readonly stream: string;
  readonly seq: bigint;
  readonly id: string;
  readonly occurredAt: Date;
}

/** The last statement of a transaction: the locks it takes are held for one commit only. */
export async function recordFacts(tx: Sql, drafts: readonly Draft[]): Promise<Recorded[]> {
  const places = drafts.flatMap(({ streams, occurredAt }, index) =>
    streams.map((stream, nth) => ({ stream, draft: index + 1, lead: occurredAt === null && nth === 0 })),
  );
  const rows = await tx.query<Row>(statement, [
    places.map(({ stream }) => stream),
    places.map(({ draft }) => draft),
    places.map(({ lead }) => lead),
    drafts.map(({ id }) => id),
    drafts.map(({ topic }) => topic.name),
    // One list in JSON: as an array of texts, every quote would have to be escaped here and read back there.
    `[${drafts.map(({ text }) => text).join(',')}]`,
    drafts.map(({ occurredAt }) => occurredAt),
  ]);
  const byId = groupBy(rows, ({ id }) => id);
  return drafts.map(({ id, topic, text, occurredAt }) => {
    const own = byId.get(id) ?? [];
    const [first] = own;
    if (!first) throw new Error(`The fact ${id} was written and must have a row.`);
    return {
      fact: new Fact(id, topic, text, first.occurredAt),
      isNew: occurredAt === null,
      places: own.map(({ stream, seq }) => ({ stream, seq: Number(seq) })),
    };
  });
}
