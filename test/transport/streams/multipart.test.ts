import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { post } from '../../../src/testing';
import { SmallServer } from '../small-server';
import { StreamReader } from './stream-reader';

let server: SmallServer;
beforeAll(async () => {
  server = await SmallServer.open();
});
afterAll(() => server.close());

const accept = 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0,application/json';

const open = (query: string, extensions?: object, token = 'ann', accepts = accept) =>
  StreamReader.open(
    server.graphqlUrl,
    {
      method: 'POST',
      headers: { accept: accepts, 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, extensions }),
    },
    '\r\n--graphql',
  );

const bodyOf = (part: string | null) => JSON.parse((part ?? '').split('\r\n\r\n')[1] ?? 'null') as unknown;

it('is what Apollo Client reads with nothing but its HttpLink', async () => {
  const link = new HttpLink({ uri: server.graphqlUrl, headers: { authorization: 'Bearer ann' } });
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const heard: unknown[] = [];
  const heardThree = new Promise<void>((resolve, reject) => {
    client.subscribe({ query: gql('subscription { ticks }') }).subscribe({
      next({ data }) {
        if (heard.push(data) === 3) resolve();
      },
      error: reject,
    });
  });
  while ((await server.subscriptions()) === 0) await new Promise((resolve) => setImmediate(resolve));
  await server.tick(1, 2, 3);
  await heardThree;
  expect(heard).toEqual([{ ticks: 1 }, { ticks: 2 }, { ticks: 3 }]);
  client.stop();
});

it('is for whoever accepts nothing else, and what is wrong or no subscription is JSON', async () => {
  const only = 'multipart/mixed;subscriptionSpec=1.0';
  await using reader = await open('subscription { ticks }', undefined, 'ann', only);
  expect(reader.response.headers.get('content-type')).toContain('multipart/mixed');
  for (const [query, answer] of [
    ['{ name }', { data: { name: 'Ann' } }],
    ['{ nonsense }', { errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] }],
  ] as const) {
    const { body } = await post(server.graphqlUrl, { query }, { accept: only, authorization: 'Bearer ann' });
    expect(body).toMatchObject(answer);
  }
});

it('begins with its cursor and a heartbeat, and goes on after a cursor', async () => {
  await using reader = await open('subscription { ticks }');
  expect(await reader.next()).toBe('');
  const opening = bodyOf(await reader.next());
  expect(opening).toEqual({ extensions: { cursor: expect.any(String) as string } });
  await server.tick(4);
  expect(bodyOf(await reader.next())).toEqual({});
  const { extensions } = opening as { extensions: { cursor: string } };
  await using again = await open('subscription { ticks }', { after: extensions.cursor });
  await again.next();
  await again.next();
  await server.tick(5);
  await again.next();
  expect(bodyOf(await again.next())).toMatchObject({ payload: { data: { ticks: 4 } } });
});

it('ends with an error where it cannot begin', async () => {
  await using reader = await open('subscription { ticks }', { after: 'nonsense' });
  await reader.next();
  expect(bodyOf(await reader.next())).toMatchObject({
    payload: null,
    errors: [{ extensions: { code: 'CURSOR_INVALID' } }],
  });
});

it('is for subscriptions only: all else is answered as ever', async () => {
  const response = await fetch(server.graphqlUrl, {
    method: 'POST',
    headers: { accept, 'content-type': 'application/json', authorization: 'Bearer ann' },
    body: JSON.stringify({ query: '{ name }' }),
  });
  expect([response.headers.get('content-type'), await response.json()]).toEqual([
    'application/json; charset=utf-8',
    { data: { name: 'Ann' } },
  ]);
});

it('needs a token that holds', async () => {
  await using reader = await open('subscription { ticks }', {}, 'nobody');
  expect(reader.response.status).toBe(401);
});
