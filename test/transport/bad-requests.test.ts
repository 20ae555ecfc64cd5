import { gzipSync } from 'node:zlib';
import { head, rawPost } from './raw-http';
import { firstRefusal } from './refusal';
import { expectRefusal, givenUnshakenWorld, goodBody as good } from './unshaken';

const send = givenUnshakenWorld();
/** Ten megabytes of zeros in ten kilobytes. */
const bomb = gzipSync(Buffer.alloc(10_000_000));

it.each([
  'text/html',
  'application/xml',
  'application/graphql',
  'image/png',
  'application/json-patch+json',
  'json',
  '*/*',
  'application/',
])('refuses the content type %s', async (type) =>
  expectRefusal(await send(rawPost('/graphql', good, { 'content-type': type })), 415),
);

it.each(['utf-16', 'iso-8859-1', '"latin1"', 'utf-7', "x'y"])('refuses JSON in %s', async (charset) => {
  expectRefusal(await send(rawPost('/graphql', good, { 'content-type': `application/json; charset=${charset}` })), 415);
});

it.each([
  'application/json;charset=UTF-8',
  'application/json; charset="utf-8"',
  'APPLICATION/JSON',
  'application/json; x=y',
])('reads %s', async (type) => {
  const { json } = await send(rawPost('/graphql', good, { 'content-type': type }));
  expect(json).toEqual({ data: { __typename: 'Query' } });
});

it.each(['gzip', 'GZIP', 'br', 'deflate, gzip', 'x-unknown'])('does not unpack %s', async (encoding) => {
  expectRefusal(await send(rawPost('/graphql', bomb, { 'content-encoding': encoding })), 415);
});

it.each([
  ['one huge header', { 'x-large': 'x'.repeat(40_000) }, 431],
  ['many headers', Object.fromEntries(Array.from({ length: 900 }, (_, n) => [`x-${n}`, 'y'.repeat(20)])), 431],
  ['a header that is none', { 'bad header': 'x' }, 400],
  ['two lengths', { 'content-length': '5', 'Content-Length': '6' }, 400],
  ['a length that is none', { 'content-length': 'five' }, 400],
  ['a length and pieces', { 'content-length': '5', 'transfer-encoding': 'chunked' }, 400],
])('refuses %s', async (_, headers, status) => {
  expectRefusal(await send(head('POST', '/graphql', headers)), status);
});

it.each([
  'hello\r\n\r\n',
  'GET / HTTP/9.9\r\n\r\n',
  '\u0016\u0003\u0001\u0002\u0000\u0001\u0000',
  'GRAPHQL / HTTP/1.1\r\n\r\n',
])('refuses what is no HTTP: %j', async (bytes) => expectRefusal(await send(bytes), 400));

it.each([
  ['/graphql/', 404],
  ['//graphql', 404],
  ['/GraphQL', 404],
  ['/../../etc/passwd', 404],
  ['/ide/assets/../../../package.json', 403],
  ['/ide/assets/..%2f..%2f..%2fpackage.json', 404],
  ['/ide/assets/%2e%2e/%2e%2e/package.json', 403],
  ['/ide/assets/%00', 403],
  ['/%zz', 400],
  ['/%c0%ae', 400],
  [`/${'x'.repeat(8_000)}`, 404],
])('has nothing at %s', async (path, status) => expectRefusal(await send(head('GET', path)), status));

it.each(['[', 'a b', '', '%', 'x'.repeat(5_000), 'liveledger.test:99999999'])(
  'does not care what the host calls itself: “%s”',
  async (host) => {
    const { status, json } = await send(rawPost('/graphql', good, { host }));
    expect([status, json]).toEqual([200, { data: { __typename: 'Query' } }]);
  },
);

it.each(['query', 'variables', 'operationName', 'extensions'])('refuses two times %s', async (name) => {
  const query = `query=${encodeURIComponent('{ __typename }')}&${name}=%7B%7D&${name}=%7B%7D`;
  expectRefusal(await send(head('GET', `/graphql?${query}`, { 'apollo-require-preflight': '1' })), 400);
});

it.each(['variables=x', 'variables=5', 'variables=[]', 'extensions=%ff', 'extensions=null', 'query=%ff', 'query'])(
  'refuses the parameters %s',
  async (parameters) => {
    const query = parameters.startsWith('query') ? '' : `query=${encodeURIComponent('{ __typename }')}&`;
    const { status, json } = await send(
      head('GET', `/graphql?${query}${parameters}`, { 'apollo-require-preflight': '1' }),
    );
    expect(firstRefusal(json).code).toMatch(/^(BAD_REQUEST|GRAPHQL_PARSE_FAILED)$/);
    expect(status).toBe(parameters === 'query=%ff' ? 200 : 400);
  },
);
