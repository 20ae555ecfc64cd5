import { exchange, head, rawPost } from './raw-http';
import { firstRefusal } from './refusal';
import { SmallServer } from './small-server';

let server: SmallServer;
beforeAll(async () => {
  server = await SmallServer.open({
    routes: [{ method: 'POST', path: '/break', handle: () => Promise.reject(new Error('broken')) }],
  });
});
afterAll(() => server.close());

const own = /^req_[\w-]{8}[0-9a-z]+$/;
const ask = (query: string, headers: Readonly<Record<string, string>> = {}) =>
  exchange(server.url, rawPost('/graphql', JSON.stringify({ query }), headers));

it.each(['a', 'abc-123_x.y:z', '9f8e', 'x'.repeat(80)])('takes the id that a client gives: %s', async (id) => {
  const { headers, json } = await ask('{ refuse(code: "CONFLICT") }', { 'x-request-id': id });
  expect(headers.get('x-request-id')).toBe(id);
  expect(firstRefusal(json)['requestId']).toBe(id);
});

it.each(['', ' ', 'a b', '<script>', 'a"b', 'é', 'x'.repeat(81), '../..', 'a,b', '%0a'])(
  'makes its own instead of: “%s”',
  async (id) => {
    const { headers, json } = await ask('{ refuse(code: "CONFLICT") }', { 'x-request-id': id });
    expect(headers.get('x-request-id')).toMatch(own);
    expect(firstRefusal(json)['requestId']).toBe(headers.get('x-request-id'));
  },
);

it('gives each request one of its own', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask('{ __typename }')));
  expect(new Set(answers.map(({ headers }) => headers.get('x-request-id'))).size).toBe(20);
});

it.each([
  ['a request without a document', rawPost('/graphql', '{}')],
  ['a batch', rawPost('/graphql', '[{}]')],
  ['a method that is not allowed', rawPost('/graphql', '{}').toString().replace('POST', 'PUT')],
  ['what could come from the page of somebody else', head('GET', '/graphql?query=x')],
  ['a body that is no JSON', rawPost('/graphql', '{')],
  ['a body that is too large', rawPost('/graphql', ' '.repeat(300_000))],
  ['a path that there is not', head('GET', '/nothing')],
  ['a path that cannot be read', head('GET', '/%zz')],
  ['a document that is none', rawPost('/graphql', '{"query":"{"}')],
])('stands in the header and in the errors of %s', async (_, bytes) => {
  const { headers, json } = await exchange(server.url, bytes);
  expect(firstRefusal(json)['requestId']).toBe(headers.get('x-request-id'));
  expect(headers.get('x-request-id')).toMatch(own);
});

it('cannot be talked into the id of another request by what a document says', async () => {
  const { headers, json } = await ask('{ nothing(requestId: "\\"requestId\\":\\"\\"") }', {
    accept: 'application/graphql-response+json',
  });
  expect(firstRefusal(json)).toMatchObject({ requestId: headers.get('x-request-id') });
});

it('is the same in the log, also for a plain path that breaks', async () => {
  const { status, json } = await exchange(server.url, rawPost('/break', '{}', { 'x-request-id': 'broken-1' }));
  expect(status).toBe(500);
  expect(firstRefusal(json)).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', requestId: 'broken-1' });
  expect(server.bugs).toMatchObject([{ requestId: 'broken-1', err: { type: 'Error' } }]);
});
