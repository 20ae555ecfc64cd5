import { getIntrospectionQuery } from 'graphql';
import { sharedWorld } from './shared-world';
import { Peer } from './peer';
import { firstRefusal, refusalsIn } from './refusal';
import { post, type Visitor } from '../../src/testing';

const world = sharedWorld();
let ann: Visitor;
let socket: Peer;

beforeAll(async () => {
  ann = await world().as('customer');
  socket = await Peer.greet(world().socketUrl, ann.accessToken);
});
afterAll(() => socket[Symbol.asyncDispose]());

const overHttp = async (query: string, variables?: object) =>
  (await post(world().graphqlUrl, { query, variables })).body;
const overSocket = (query: string, variables?: object) => socket.ask(query, { variables });
const doubling = (count: number, inner: string) =>
  Array.from({ length: count }, (_, n) => `fragment F${n} on User { ...F${n + 1} ...F${n + 1} }`).join(' ') +
  ` fragment F${count} on User { ${inner} }`;

const tooMuch = [
  { what: 'tokens', reason: 'TOKENS', limit: 2_000, query: `{ ${'__typename '.repeat(2_000)} }` },
  { what: 'levels', reason: 'DEPTH', limit: 20, query: `{ __type(name: "User") { ${nested('ofType', 20)} } }` },
  { what: 'aliases', reason: 'ALIASES', limit: 60, query: `{ viewer { ${aliased('id', 61)} } }` },
  {
    what: 'aliases inside of introspection',
    reason: 'ALIASES',
    limit: 60,
    query: `{ __schema { queryType { ${aliased('name', 61)} } } }`,
  },
  { what: 'fields at the top', reason: 'ROOT_FIELDS', limit: 20, query: `{ ${'__typename '.repeat(21)} }` },
  {
    what: 'fields at the top that come out of a fragment',
    reason: 'ROOT_FIELDS',
    limit: 20,
    query: `{ ...F ...F ...F } fragment F on Query { ${'__typename '.repeat(7)} }`,
  },
  {
    what: 'fields in fragments that spread fragments, a million times',
    reason: 'COST',
    limit: 20_000,
    query: `{ viewer { ...F0 } } ${doubling(20, 'id')}`,
  },
  {
    what: 'aliases in fragments that spread fragments, more than there are numbers for',
    reason: 'ALIASES',
    limit: 60,
    query: `{ viewer { ...F0 } } ${doubling(160, 'a: id')}`,
  },
  { what: 'introspection', reason: 'COST', limit: 20_000, query: introspections(5) },
];

function nested(field: string, levels: number): string {
  return `${`${field} { `.repeat(levels)} name ${'}'.repeat(levels)}`;
}

function aliased(field: string, count: number): string {
  return Array.from({ length: count }, (_, n) => `a${n}: ${field}`).join(' ');
}

function introspections(count: number): string {
  const whole = getIntrospectionQuery();
  const inside = whole
    .slice(whole.indexOf('{') + 1, whole.indexOf('fragment FullType'))
    .trim()
    .slice(0, -1);
  const renamed = Array.from({ length: count }, (_, n) => inside.replace('__schema', `s${n}: __schema`));
  return `{ ${renamed.join(' ')} } ${whole.slice(whole.indexOf('fragment FullType'))}`;
}

describe.each([
  { transport: 'HTTP', ask: overHttp },
  { transport: 'a socket', ask: overSocket },
])('over $transport', ({ ask }) => {
  it.each(tooMuch)('refuses too many $what', async ({ query, reason, limit }) => {
    const refusal = firstRefusal(await ask(query));
    expect(refusal).toMatchObject({ code: 'TOO_COMPLEX', reason, limit, cost: expect.any(Number) as unknown });
    expect(refusal['cost']).toBeGreaterThan(limit);
    expect(refusal['cost']).toBeLessThanOrEqual(Number.MAX_SAFE_INTEGER);
  });

  it('answers what stays within them', async () => {
    expect(await ask(`{ ${'__typename '.repeat(20)} }`)).toEqual({ data: { __typename: 'Query' } });
  });

  it('answers the question for the whole schema that every IDE asks', async () => {
    const query = getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true, oneOf: true });
    expect(await ask(query)).toMatchObject({ data: { __schema: { queryType: { name: 'Query' } } } });
  });

  it('looks at each of several operations only if it is asked for', async () => {
    const query = `query Small { __typename } query Large { viewer { ${aliased('id', 61)} } }`;
    const named = (operationName: string) =>
      ask === overHttp
        ? post(world().graphqlUrl, { query, operationName }).then(({ body }) => body)
        : socket.ask(query, { operationName });
    expect(await named('Small')).toEqual({ data: { __typename: 'Query' } });
    expect(refusalsIn(await named('Large'))).toMatchObject([{ extensions: { code: 'TOO_COMPLEX' } }]);
  });
});
