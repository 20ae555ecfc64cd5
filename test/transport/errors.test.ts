import { errorCodes } from '../../src/base/errors';
import { post } from '../../src/testing';
import { Peer } from './peer';
import { firstRefusal, refusalsIn } from './refusal';
import { inside, kindsOfMistakes, sent } from './small-schema';
import { SmallServer } from './small-server';

let server: SmallServer;
let socket: Peer;

beforeAll(async () => {
  server = await SmallServer.open();
  socket = await Peer.greet(server.socketUrl, 'ann');
});
afterAll(async () => {
  await socket[Symbol.asyncDispose]();
  await server.close();
});

const overHttp = async (query: string, variables: object = {}) =>
  (await post(server.graphqlUrl, { query, variables }, { authorization: 'Bearer ann' })).body;
const overSocket = (query: string, variables: object = {}) => socket.ask(query, { variables });

describe.each([
  { transport: 'HTTP', ask: overHttp },
  { transport: 'a socket', ask: overSocket },
])('over $transport', ({ ask }) => {
  const expected = errorCodes.filter((code) => code !== 'INTERNAL_SERVER_ERROR');

  it.each(expected)('lets %s leave as it is', async (code) => {
    const answer = await ask(`{ refuse(code: "${code}") }`);
    expect(firstRefusal(answer)).toEqual({
      code,
      message: `Refused with ${code}.`,
      reason: 'TEST',
      retryAfterMs: 1_500,
      requestId: expect.any(String) as unknown,
    });
    expect(answer).toMatchObject({ data: { refuse: null }, errors: [{ path: ['refuse'] }] });
  });

  it.each(kindsOfMistakes)('keeps a thrown %s to the log, under the request id of the answer', async (kind) => {
    const answer = await ask('query ($kind: String!) { fail(kind: $kind) }', { kind });

    expect(JSON.stringify(answer)).not.toContain(inside);
    const { code, requestId, message } = firstRefusal(answer);
    expect(code).toBe('INTERNAL_SERVER_ERROR');
    expect(message).toBe('Something went wrong on our side. When you report it, name the request id.');
    const lines = server.bugs.filter((line) => line.requestId === requestId);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.err.stack).toContain(inside);
    expect(lines[0]?.err.type).toMatch(kind === 'type error' ? /^TypeError$/ : /Error/);
    if (kind === 'error') expect(lines[0]?.err.stack).toContain(`caused by: Error: caused by ${inside}`);
    expect(JSON.stringify(lines)).not.toContain(sent);
  });

  it('treats a value that is missing where there must be one as a mistake of ours', async () => {
    expect(firstRefusal(await ask('{ thing { count } }')).code).toBe('INTERNAL_SERVER_ERROR');
    expect(server.bugs.at(-1)?.err.stack).toContain('Cannot return null for non-nullable field Thing.count.');
  });

  it('asks who may call', async () => {
    expect(await ask('{ name }')).toEqual({ data: { name: 'Ann' } });
    expect(firstRefusal(await ask('{ secret }'))).toMatchObject({ code: 'FORBIDDEN', required: 'ADMIN' });
  });

  it('shortens a sentence that repeats what was sent', async () => {
    const { message, field } = firstRefusal(
      await ask('query ($n: Int!) { count(input: { count: $n }) }', { n: 'x'.repeat(200_000) }),
    );
    expect(message).toHaveLength(500);
    expect(message).toMatch(/^Variable "\$n" got invalid value "x+…$/);
    expect(field).toBe('count');
  });

  it('does not break a character in two when it shortens', async () => {
    const answer = await ask('query ($n: Int!) { count(input: { count: $n }) }', { n: `x${'😀'.repeat(1_000)}` });
    const { message } = firstRefusal(answer);
    expect(message.isWellFormed()).toBe(true);
    const other = firstRefusal(
      await ask('query ($n: Int!) { count(input: { count: $n }) }', { n: '😀'.repeat(1_000) }),
    );
    expect(other.message.isWellFormed()).toBe(true);
  });

  it('reports several errors, each with the same request id', async () => {
    const errors = refusalsIn(await ask('{ a: refuse(code: "CONFLICT") b: fail(kind: "error") }'));
    expect(errors.map(({ extensions }) => extensions.code).sort()).toEqual(['CONFLICT', 'INTERNAL_SERVER_ERROR']);
    expect(new Set(errors.map(({ extensions }) => extensions['requestId'])).size).toBe(1);
  });

  it('refuses NUL, half characters and endless texts in arguments further down, too', async () => {
    for (const text of ['a\0b', '\ud800', 'x'.repeat(20_000)]) {
      const answer = await ask('query ($text: String!) { thing { said(text: $text) } }', { text });
      expect(firstRefusal(answer)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'text' });
    }
  });
});

it('answers a plain path in the same shape, with the status of the code', async () => {
  const refused = await post(`${server.url}/nothing`, {});
  expect(refused.status).toBe(404);
  expect(firstRefusal(refused.body).code).toBe('NOT_FOUND');
});
