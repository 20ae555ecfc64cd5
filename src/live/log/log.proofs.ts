import { proof, type Proof } from '../../db/proof';

/** What readers rely on: numbers without gaps that follow time, and each fact the same wherever it stands. */
export const logProofs: readonly Proof[] = [
  proof(
    'each stream of the log is dense',
    `SELECT format('stream %s: %s numbers from %s to %s, where %s to %s must be', s.name, count(e.seq), min(e.seq), max(e.seq), s.tail + 1, s.head) AS problem
       FROM stream s LEFT JOIN event e ON e.stream = s.name
      GROUP BY s.name, s.head, s.tail
     HAVING count(e.seq) <> s.head - s.tail
         OR (s.head > s.tail AND (min(e.seq) <> s.tail + 1 OR max(e.seq) <> s.head))`,
  ),
  proof(
    'each event belongs to a stream',
    `SELECT format('stream %s has %s events and no row of its own', e.stream, count(*)) AS problem
       FROM event e LEFT JOIN stream s ON s.name = e.stream
      WHERE s.name IS NULL GROUP BY e.stream`,
  ),
  proof(
    'times follow numbers within a stream',
    `SELECT format('stream %s: number %s is older than the one before it', stream, seq) AS problem
       FROM (SELECT stream, seq, recorded_at < lag(recorded_at) OVER (PARTITION BY stream ORDER BY seq) AS back FROM event) AS run
      WHERE back`,
  ),
  proof(
    'a fact is the same in all its streams',
    `SELECT format('fact %s has %s payloads', id, count(DISTINCT payload::text)) AS problem
       FROM event GROUP BY id HAVING count(DISTINCT payload::text) > 1 OR count(DISTINCT topic) > 1`,
  ),
];
