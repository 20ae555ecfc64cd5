'use strict';
// Loaded into a node of which we want to know when it has committed what we have marked: nobody outside can see that moment.
const { Client } = require('pg');
const { markIn, nowMs } = require('./moment.js');

/** What each connection has written in the transaction that it is in. */
const marks = new WeakMap();
const { query } = Client.prototype;

Client.prototype.query = function (...asked) {
  const [statement, values = statement.values] = asked;
  const mark = Array.isArray(values) ? values.map(markIn).find(Boolean) : undefined;
  if (mark !== undefined) marks.set(this, mark);
  const answer = query.apply(this, asked);
  if (statement === 'COMMIT' && marks.has(this)) {
    const committed = marks.get(this);
    marks.delete(this);
    answer.then(
      () => process.send({ committed, at: nowMs() }),
      () => undefined,
    );
  }
  return answer;
};
