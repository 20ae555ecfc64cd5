import { createClient } from 'graphql-sse';
import { Viewer } from '../../../src/base/viewer';
import { SmallServer, onlyAnn, someone } from '../small-server';
import { StreamReader } from './stream-reader';

let server: SmallServer;
beforeAll(async () => {
  server = await SmallServer.open();
});
afterAll(() => server.close());

interface Given {
  readonly query?: string;
  readonly token?: string | null;
  readonly headers?: Record<string, string>;
  readonly extensions?: object;
  readonly at?: SmallServer;
}

const open = ({ query = 'subscription { ticks }', token = 'ann', headers = {}, extensions, at = server }: Given = {}) =>
  StreamReader.open(
    `${at.url}/graphql/stream`,
    {
      method: 'POST',
      headers: {
        accept: 'text/event-stream',
        'content-type': 'application/json',
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: JSON.stringify({ query, extensions }),
    },
    '\n\n',
  );

/** A block of the stream: its fields. */
function fields(block: string | null): Readonly<Record<string, string>> {
  const lines = (block ?? '').split('\n').map((line) => line.split(': '));
  return Object.fromEntries(lines.map(([name = '', ...rest]) => [name, rest.join(': ')]));
}
const cursorOf = (block: string | null) => String(fields(block)['id']);
const dataOf = (block: string | null) => JSON.parse(String(fields(block)['data'])) as { data: { ticks: number } };

it('begins with its cursor, and each event has its own', async () => {
  await using reader = await open();
  expect(reader.response.headers.get('content-type')).toContain('text/event-stream');
  const opening = await reader.next();
  expect(opening).toMatch(/^id: [\w-]+$/);
  await server.tick(1, 2);
  const [first, second] = [await reader.next(), await reader.next()];
  expect([dataOf(first), dataOf(second)]).toMatchObject([{ data: { ticks: 1 } }, { data: { ticks: 2 } }]);
  expect(fields(first)['event']).toBe('next');
  expect(dataOf(first)).toMatchObject({ extensions: { cursor: cursorOf(first) } });
  expect(new Set([opening, first, second].map(cursorOf)).size).toBe(3);
});

it('goes on after Last-Event-ID, and prefers it to what stands in the address', async () => {
  await using before = await open();
  const start = cursorOf(await before.next());
  await server.tick(3, 4, 5);
  const third = cursorOf(await before.next());
  await using after = await open({ headers: { 'last-event-id': third }, extensions: { after: start } });
  expect(cursorOf(await after.next())).toBe(third);
  expect([dataOf(await after.next()), dataOf(await after.next())]).toMatchObject([
    { data: { ticks: 4 } },
    { data: { ticks: 5 } },
  ]);
});

it('goes on after a time', async () => {
  await server.tick(6);
  await using reader = await open({ extensions: { after: new Date(Date.now() - 3_600_000).toISOString() } });
  await reader.next();
  const seen: number[] = [];
  while (seen.at(-1) !== 6) seen.push(dataOf(await reader.next()).data.ticks);
  expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
});

it('takes a GET as well, as browsers send it', async () => {
  const search = new URLSearchParams({
    query: 'subscription From($from: Int!) { ticks(from: $from) }',
    variables: '{"from":70}',
  });
  const headers = { accept: 'text/event-stream', authorization: 'Bearer ann' };
  await using reader = await StreamReader.open(
    `${server.url}/graphql/stream?${search.toString()}`,
    { headers },
    '\n\n',
  );
  await reader.next();
  await server.tick(7);
  expect(dataOf(await reader.next())).toMatchObject({ data: { ticks: 70 } });
});

it('answers queries and ends', async () => {
  await using reader = await open({ query: '{ name }' });
  expect(await reader.next()).toBe('event: next\ndata: {"data":{"name":"Ann"}}');
  expect(await reader.next()).toBe('event: complete\ndata:');
  expect(await reader.next()).toBeNull();
});

it.each([
  ['a cursor of no stream', 'nonsense', 'CURSOR_INVALID'],
  ['an empty cursor', '', 'CURSOR_INVALID'],
  ['a number', 5, 'CURSOR_INVALID'],
  ['a time to come', '2999-01-01T00:00:00Z', 'CURSOR_INVALID'],
])('ends with an error for %s', async (_, after, code) => {
  await using reader = await open({ extensions: { after } });
  expect(dataOf(await reader.next())).toMatchObject({ errors: [{ extensions: { code } }] });
  expect(await reader.next()).toBe('event: complete\ndata:');
});

it('says in the stream what is wrong with a document, and in the status what is wrong with a request', async () => {
  await using wrong = await open({ query: 'subscription { nothing }' });
  expect(dataOf(await wrong.next())).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  await using stranger = await open({ token: 'nobody' });
  expect(stranger.response.status).toBe(401);
  await using forbidden = await open({ query: 'subscription { secretTicks }' });
  expect(dataOf(await forbidden.next())).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
});

it('ends with the session, and says why', async () => {
  const viewerOf = () => Promise.resolve(new Viewer('usr_1', someone.roles, 'Ann', 'dev_1', new Date(Date.now() + 60)));
  const identify = async () => ({ viewer: await viewerOf() });
  await using short = await SmallServer.open({ identity: { ...onlyAnn, viewerOf, identify } });
  await using reader = await open({ at: short });
  await reader.next();
  expect(dataOf(await reader.next())).toMatchObject({
    errors: [{ extensions: { code: 'UNAUTHENTICATED', reason: 'TOKEN_EXPIRED' } }],
  });
  expect(await reader.next()).toBe('event: complete\ndata:');
});

it('breaks off when the server stops, so that whoever listens comes back', async () => {
  const own = await SmallServer.open();
  await using reader = await open({ at: own });
  await reader.next();
  await own.close();
  expect(await reader.next()).toBeNull();
});

it('shows that it lives', async () => {
  await using own = await SmallServer.open({ keepAliveMs: 20 });
  await using reader = await open({ at: own });
  let beats = 0;
  while (beats < 3) if ((await reader.next()) === ':') beats += 1;
});

it('is what the client of graphql-sse reads', async () => {
  const client = createClient({ url: `${server.url}/graphql/stream`, headers: { authorization: 'Bearer ann' } });
  const results = client.iterate({ query: 'subscription { ticked { id occurredAt count } }' });
  const first = results.next();
  while ((await server.subscriptions()) === 0) await new Promise((resolve) => setImmediate(resolve));
  await server.tick(8);
  expect((await first).value).toMatchObject({
    data: { ticked: { id: expect.stringMatching(/^evt_/) as string, count: 8 } },
  });
  await results.return?.();
  client.dispose();
});
