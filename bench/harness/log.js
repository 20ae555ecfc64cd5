'use strict';
const { join } = require('node:path');
const { factOf } = require('./facts.js');

const dist = join(__dirname, '..', '..', 'dist', 'server');

const addStreams = `
  INSERT INTO stream (name, head, last_at) SELECT name, $2::bigint, now() FROM unnest($1::text[]) AS name`;
/** No follower has to handle them: they were handled long ago. */
const addFacts = `
  INSERT INTO event (stream, seq, id, topic, payload, occurred_at, recorded_at, lead)
  SELECT stream, $1::bigint, id, topic, payload, occurred_at, now(), false
    FROM ROWS FROM (unnest($2::text[]), unnest($3::text[]), unnest($4::text[]), unnest($5::timestamptz[]), json_array_elements($6))
         AS f (stream, id, topic, occurred_at, payload)`;
const addOthers = `
  INSERT INTO event (stream, seq, id, topic, payload, occurred_at, recorded_at, lead)
  SELECT 'order:' || s, $1::bigint, 'evt_' || s || '_' || $1::bigint, 'order.status-changed', $2::json, now(), now(), false
    FROM generate_series(1, $3::int) AS s`;
/** As long as that of an order. */
const otherPayload = JSON.stringify({ text: 'x'.repeat(600) });
const nameOthers = `SELECT 'order:' || s AS name FROM generate_series(1, $1::int) AS s`;

/**
 * Writes the first `length` facts of a kind for each of the people, and beside them so many streams of others, as if all
 * had been written at the same time: what belongs to one lies far apart, as it would.
 */
async function writeLog(database, { kind, people = [], others = 0, length }) {
  await database.ask(async (client) => {
    const { rows } = await client.query(nameOthers, [others]);
    const own = kind ? people.map((person) => kind.channelOf(person)) : [];
    await client.query(addStreams, [[...own, ...rows.map(({ name }) => name)], length]);
    for (let n = 1; n <= length; n += 1) {
      const facts = people.map((person) => factOf(kind, n, person));
      const column = (of) => facts.map(of);
      await client.query(addFacts, [
        n,
        column(({ stream }) => stream),
        column(({ id }) => id),
        column(({ topic }) => topic),
        column(({ occurredAt }) => occurredAt),
        `[${column(({ text }) => text).join(',')}]`,
      ]);
      await client.query(addOthers, [n, otherPayload, others]);
    }
    await client.query('VACUUM (ANALYZE) event, stream');
  });
}

/** Where somebody stands who has heard nothing of these streams yet. */
function cursorsBefore(database, streams) {
  const { encodeCursor } = require(join(dist, 'live', 'cursor.js'));
  const { readEpoch } = require(join(dist, 'live', 'log', 'epoch.js'));
  return database.ask(async (client) => {
    const epoch = await readEpoch({ query: async (text) => (await client.query(text)).rows });
    return streams.map((stream) => encodeCursor({ epoch, stream, seq: 0, part: 0 }));
  });
}

module.exports = { writeLog, cursorsBefore };
