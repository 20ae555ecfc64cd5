'use strict';

/** One operation over HTTP, by whom the token names; for what is prepared, not for what is measured. */
async function ask({ httpUrl }, { token }, query, variables) {
  const answer = await globalThis.fetch(httpUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(`${query} was answered with ${JSON.stringify(errors)}`);
  return data;
}

module.exports = { ask };
