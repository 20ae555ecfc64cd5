import { createHash } from 'node:crypto';
import { post } from '../../src/testing';
import { firstRefusal } from './refusal';
import { sharedWorld } from './shared-world';

const world = sharedWorld();

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const persisted = (sha256Hash: unknown, version: unknown = 1) => ({ persistedQuery: { version, sha256Hash } });
const ask = (body: object) => post(world().graphqlUrl, body);

function askByGet(parameters: Readonly<Record<string, string>>): Promise<Response> {
  const url = `${world().graphqlUrl}?${new URLSearchParams(parameters).toString()}`;
  return fetch(url, { headers: { 'apollo-require-preflight': '1' } });
}

it('knows a query by its hash once it has seen the text', async () => {
  const query = '{ first: __typename }';
  const extensions = persisted(hashOf(query));

  const unknown = await ask({ extensions });
  expect(unknown.status).toBe(200);
  expect(firstRefusal(unknown.body).code).toBe('PERSISTED_QUERY_NOT_FOUND');

  const taught = await ask({ query, extensions });
  expect(taught.body).toEqual({ data: { first: 'Query' } });

  const known = await ask({ extensions });
  expect(known.body).toEqual({ data: { first: 'Query' } });
});

it('knows it over GET, too', async () => {
  const query = '{ second: __typename }';
  const extensions = JSON.stringify(persisted(hashOf(query)));

  expect(firstRefusal(await (await askByGet({ extensions })).json()).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  await askByGet({ extensions, query });
  expect(await (await askByGet({ extensions })).json()).toEqual({ data: { second: 'Query' } });
});

it.each([
  ['a hash of another text', persisted(hashOf('another text'))],
  ['another version', persisted(hashOf('{ third: __typename }'), 2)],
  ['a hash that is no text', persisted({ toString: 'x' })],
  ['no hash', { persistedQuery: { version: 1 } }],
  ['nothing that is right', { persistedQuery: 'yes' }],
])('refuses %s', async (_, extensions) => {
  const { status, body } = await ask({ query: '{ third: __typename }', extensions });
  expect(status).toBe(400);
  expect(firstRefusal(body).code).toBe('BAD_REQUEST');
});

it('remembers no query that it refuses', async () => {
  const query = `{ ${'__typename '.repeat(21)} }`;
  const extensions = persisted(hashOf(query));
  expect(firstRefusal((await ask({ query, extensions })).body).code).toBe('TOO_COMPLEX');
  expect(firstRefusal((await ask({ extensions })).body).code).toBe('PERSISTED_QUERY_NOT_FOUND');
});

it('asks who one is for a query known by its hash as for any other', async () => {
  const query = '{ devices { id } }';
  const extensions = persisted(hashOf(query));
  const ann = await world().as('customer');
  const authorization = { authorization: `Bearer ${ann.accessToken}` };
  expect((await post(world().graphqlUrl, { query, extensions }, authorization)).body).toHaveProperty('data.devices');
  expect(firstRefusal((await ask({ extensions })).body).code).toBe('UNAUTHENTICATED');
});
