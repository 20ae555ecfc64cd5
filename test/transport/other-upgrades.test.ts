import { exchange, rawPost } from './raw-http';
import { sharedWorld } from './shared-world';

const world = sharedWorld();
const offer = { upgrade: 'h2c', 'http2-settings': 'AAEAAEAAAAIAAAAB' };
const ask = (query: string) => JSON.stringify({ query });

it('serves a client that offers to go on in HTTP/2 as if it had not', async () => {
  const headers = { ...offer, connection: 'Upgrade, HTTP2-Settings, close', 'x-request-id': 'from-java' };
  const {
    status,
    json,
    headers: answered,
  } = await exchange(world().url, rawPost('/graphql', ask('{ __typename }'), headers));
  expect([status, json, answered.get('x-request-id')]).toEqual([200, { data: { __typename: 'Query' } }, 'from-java']);
});

it('keeps its connection, and the bytes of a body apart from those of the next request', async () => {
  const first = rawPost('/graphql', ask('{ first: __typename }'), { ...offer, connection: 'Upgrade, HTTP2-Settings' });
  const second = rawPost('/graphql', ask(`{ second: __typename } #${'é'.repeat(100_000)}`));
  const { text } = await exchange(world().url, Buffer.concat([first, second]));
  const found = [...text.matchAll(/"(first|second)":"Query"/g)].map(([, name]) => name);
  expect(found).toEqual(['first', 'second']);
});

it('does not take what is put back for something else', async () => {
  const headers = { ...offer, connection: 'Upgrade, close', 'content-type': 'text/plain' };
  expect((await exchange(world().url, rawPost('/graphql', '{}', headers))).status).toBe(415);
});
