import { post } from '../../src/testing';
import { exchange, head } from './raw-http';
import { firstRefusal } from './refusal';
import { sharedWorld } from './shared-world';

const world = sharedWorld();
const preflighted = { 'apollo-require-preflight': '1' };
const get = (query: string, headers: Readonly<Record<string, string>> = preflighted) =>
  fetch(`${world().graphqlUrl}?query=${encodeURIComponent(query)}`, { headers });

it('answers a query over GET', async () => {
  expect(await (await get('{ __typename }')).json()).toEqual({ data: { __typename: 'Query' } });
});

it('answers a query of a form and its variables over GET', async () => {
  const parameters = new URLSearchParams({
    query: 'query Q($id: ID!) { user(id: $id) { id } } query R { __typename }',
    operationName: 'Q',
    variables: '{"id":"nobody"}',
  });
  const response = await fetch(`${world().graphqlUrl}?${parameters.toString()}`, { headers: preflighted });
  expect(await response.json()).toEqual({ data: { user: null } });
});

it.each(['mutation { signOut }', 'query Q { __typename } mutation M { signOut }'])(
  'refuses %s over GET, and says what is allowed',
  async (mutation) => {
    const response = await fetch(
      `${world().graphqlUrl}?${new URLSearchParams({ query: mutation, ...(mutation.includes('M') && { operationName: 'M' }) }).toString()}`,
      { headers: preflighted },
    );
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(firstRefusal(await response.json()).code).toBe('BAD_REQUEST');
  },
);

it.each(['PUT', 'PATCH', 'DELETE'])('refuses %s, and says what is allowed', async (method) => {
  const response = await fetch(world().graphqlUrl, {
    method,
    headers: { ...preflighted, 'content-type': 'application/json' },
    body: '{"query":"{ __typename }"}',
  });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  expect(firstRefusal(await response.json())).toMatchObject({
    code: 'BAD_REQUEST',
    requestId: response.headers.get('x-request-id'),
  });
});

it('refuses HEAD, and says what is allowed', async () => {
  const response = await fetch(world().graphqlUrl, { method: 'HEAD', headers: preflighted });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
});

it.each(['OPTIONS', 'TRACE', 'PROPFIND', 'LINK'])('has nothing for %s', async (method) => {
  const { status, json } = await exchange(world().url, head(method, '/graphql'));
  expect(status).toBe(404);
  expect(firstRefusal(json).code).toBe('NOT_FOUND');
});

describe('what a page of somebody else can send without asking first', () => {
  const body = '{"query":"{ __typename }"}';
  const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'];

  it('is refused as a GET', async () => {
    const response = await get('{ __typename }', {});
    expect(response.status).toBe(400);
    expect(firstRefusal(await response.json())).toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringContaining('CSRF') as unknown,
      requestId: response.headers.get('x-request-id'),
    });
  });

  it('is refused as a POST without a type', async () => {
    const response = await fetch(world().graphqlUrl, { method: 'POST', body: new Blob([body]) });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(firstRefusal(await response.json()).code).toBe('BAD_REQUEST');
  });

  it.each(types)('is refused as a POST of %s, even with the header', async (type) => {
    for (const headers of [{}, preflighted]) {
      const response = await fetch(world().graphqlUrl, {
        method: 'POST',
        headers: { ...headers, 'content-type': type },
        body,
      });
      expect(response.status).toBe(415);
      expect(firstRefusal(await response.json())).toMatchObject({
        code: 'BAD_REQUEST',
        message: 'Send the body as application/json.',
      });
    }
  });
});

describe('the type of the answer', () => {
  const ask = (accept: string, query = '{ __typename }') => post(world().graphqlUrl, { query }, { accept });
  const plain = 'application/json; charset=utf-8';
  const modern = 'application/graphql-response+json; charset=utf-8';

  it.each([
    ['*/*', plain],
    ['application/*', plain],
    ['application/json', plain],
    ['application/json; charset=utf-16', plain],
    ['text/html, */*;q=0.1', plain],
    ['application/graphql-response+json', modern],
    ['Application/GraphQL-Response+JSON', modern],
    ['application/graphql-response+json,application/json;q=0.9', modern],
    ['application/graphql-response+json;q=0.5, application/json', plain],
    ['application/json, application/graphql-response+json', plain],
  ])('for “%s” is %s', async (accept, type) => {
    const answer = await ask(accept);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    const refused = await ask(accept, '{');
    expect([refused.status, refused.headers.get('content-type')]).toEqual([type === modern ? 400 : 200, type]);
  });

  it.each(['text/plain', 'image/*, text/html;q=0.5', 'application/json;q=0', 'nonsense', ';;,,'])(
    'is refused before anything is done when it is “%s”',
    async (accept) => {
      const email = `somebody-${Buffer.from(accept).toString('hex')}@world.test`;
      const mutation = `mutation { signUp(input: { email: "${email}", password: "a long password", displayName: "S" }) { accessToken } }`;
      const { status, body } = await ask(accept, mutation);
      expect(status).toBe(406);
      expect(firstRefusal(body).code).toBe('BAD_REQUEST');
      await world().signUp({ email });
    },
  );
});

it('has something for whoever opens the bare address', async () => {
  const { status, headers } = await fetch(world().url, { redirect: 'manual' });
  // The tour, or how to build it.
  expect([status, headers.get('content-type')]).toEqual(
    status === 200 ? [200, 'text/html; charset=utf-8'] : [503, 'text/plain; charset=utf-8'],
  );
});
