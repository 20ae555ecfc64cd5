import { expectRefusal, givenUnshakenWorld, goodBody as good } from './unshaken';
import { head, rawPost } from './raw-http';
import { firstRefusal } from './refusal';

const send = givenUnshakenWorld();
const asJson = (query: string, variables: unknown) => rawPost('/graphql', JSON.stringify({ query, variables }));
const signIn = 'mutation ($email: String!) { signIn(email: $email, password: "a") { accessToken } }';
const nest = (levels: number, open: string, inner: string, close: string) =>
  `${open.repeat(levels)}${inner}${close.repeat(levels)}`;

const bodies: readonly [string, string | Buffer][] = [
  ['nothing', ''],
  ['white space', '  \n'],
  ['half of an object', '{"query":'],
  ['an object and more', `${good}x`],
  ['a text', '"{ __typename }"'],
  ['a number', '1e999'],
  ['null', 'null'],
  ['an empty object', '{}'],
  ['an array', '[]'],
  ['a batch', `[${good},${good}]`],
  ['a query that is no text', '{"query":{"kind":"Document"}}'],
  ['a query that is a number', '{"query":1}'],
  ['an empty query', '{"query":""}'],
  ['variables as text', '{"query":"{ __typename }","variables":"{}"}'],
  ['variables as an array', '{"query":"{ __typename }","variables":[]}'],
  ['an operation name that is no text', '{"query":"{ __typename }","operationName":{}}'],
  ['extensions as text', '{"query":"{ __typename }","extensions":"x"}'],
  ['a key named __proto__', '{"query":"{ __typename }","__proto__":{"admin":true}}'],
  ['a key named __proto__ further down', '{"query":"{ __typename }","variables":{"a":{"__proto__":{"admin":true}}}}'],
  ['a constructor with a prototype', '{"query":"{ __typename }","constructor":{"prototype":{"admin":true}}}'],
  [
    'bytes that are no UTF-8',
    Buffer.concat([Buffer.from('{"query":"{ __typename }","a":"'), Buffer.from([0xff, 0xfe, 0xc0]), Buffer.from('"}')]),
  ],
  ['half of a character in UTF-8', Buffer.from('{"query":"{ __typename }","a":"é').subarray(0, -1)],
  ['UTF-16', Buffer.from(good, 'utf16le')],
  ['arrays in arrays, 100,000 levels', `{"query":${nest(100_000, '[', '', ']')}}`],
  ['arrays in arrays without an end', '['.repeat(100_000)],
];

it.each(bodies)('refuses a body of %s', async (_, body) => {
  expectRefusal(await send(rawPost('/graphql', body)), 400);
});

it('has no trouble with the depth of what it does not look into', async () => {
  for (const levels of [100, 100_000]) {
    const variables = `{"a":${nest(levels, '[', '1', ']')}}`;
    const { json } = await send(rawPost('/graphql', `{"query":"{ __typename }","variables":${variables}}`));
    expect(json).toEqual({ data: { __typename: 'Query' } });
    const asInput = `{"input":${nest(levels / 5, '{"email":', '1', '}')}}`;
    const query = 'mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken } }';
    const refused = await send(rawPost('/graphql', `{"query":"${query}","variables":${asInput}}`));
    expect(firstRefusal(refused.json)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'email' });
  }
});

it.each([
  ['fields', nest(600, '{ viewer ', '{ id }', '}')],
  ['lists', `{ user(id: ${nest(900, '[', '', ']')}) { id } }`],
  ['objects', `{ user(id: ${nest(400, '{ a: ', '1', '}')}) { id } }`],
  ['types', `query ($a: ${nest(900, '[', 'Int', ']')}) { __typename }`],
  ['braces without an end', '{ a '.repeat(60_000)],
])('refuses a document of %s in each other', async (_, query) => {
  const { json } = await send(rawPost('/graphql', JSON.stringify({ query })));
  expect(firstRefusal(json).code).toMatch(
    /^(GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED|TOO_COMPLEX|BAD_USER_INPUT)$/,
  );
});

it('takes a body of 256 KiB, and not a byte more', async () => {
  const filled = (size: number) => good.slice(0, -1) + ' '.repeat(size - good.length) + '}';
  expect((await send(rawPost('/graphql', filled(256 * 1024)))).json).toEqual({ data: { __typename: 'Query' } });
  const tooLarge = await send(rawPost('/graphql', filled(256 * 1024 + 1)));
  expectRefusal(tooLarge, 413);
  expect(firstRefusal(tooLarge.json).message).toBe('The body is larger than 256 KiB.');
});

it('counts a body that comes in pieces of unknown number', async () => {
  const chunk = `8000\r\n${' '.repeat(0x8000)}\r\n`;
  const type = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
  expectRefusal(await send(`${head('POST', '/graphql', type)}${chunk.repeat(9)}0\r\n\r\n`), 413);
});

it.each([
  ['NUL', 'a\0b@world.test'],
  ['half of a character', 'a\ud800@world.test'],
  ['the other half', '\udc00'],
  ['a text without an end', 'x'.repeat(200_000)],
])('refuses %s in an argument', async (_, email) => {
  const { status, json } = await send(asJson(signIn, { email }));
  expect(status).toBe(200);
  expect(firstRefusal(json)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'email' });
});

it('refuses NUL in the document, written out or not', async () => {
  for (const text of ['a\\u0000b', 'a\\uD800b', '"""\0"""']) {
    const { json } = await send(asJson(`mutation { signIn(email: "${text}", password: "a") { accessToken } }`, {}));
    expect(firstRefusal(json).code).toMatch(/^(BAD_USER_INPUT|GRAPHQL_PARSE_FAILED)$/);
  }
});
