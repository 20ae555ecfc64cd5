import { post } from '../../src/testing';
import { firstRefusal } from './refusal';
import { sharedWorld } from './shared-world';

const world = sharedWorld();
const bad = { authorization: 'Bearer nonsense' };
const ask = (query: string, headers: Readonly<Record<string, string>> = {}) =>
  post(world().graphqlUrl, { query }, headers);
const credentials = '(email: "customer@demo.test", password: "liveledger")';
const signIn = `signIn${credentials} { user { id } }`;

it.each([
  '{ viewer { id } }',
  '{ __typename }',
  '{ __schema { queryType { name } } }',
  'mutation { signOut }',
  `mutation { ${signIn} signOut }`,
  `mutation { ...M } fragment M on Mutation { ... { ${signIn} } signOut }`,
])('answers 401 to a token that does not hold, for %s', async (query) => {
  for (const accept of ['application/json', 'application/graphql-response+json']) {
    const { status, body } = await ask(query, { ...bad, accept });
    expect(status).toBe(401);
    expect(firstRefusal(body)).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'TOKEN_INVALID' });
    expect(body).not.toHaveProperty('data');
  }
});

it.each([`mutation { ${signIn} }`, `mutation { ...M } fragment M on Mutation { ... { again: ${signIn} } }`])(
  'does not look at the token for %s, which gives a new one',
  async (query) => {
    const { status, body } = await ask(query, bad);
    expect(status).toBe(200);
    expect(body).not.toHaveProperty('errors');
  },
);

it('runs nothing of a request whose token does not hold', async () => {
  const input = '{ email: "late@world.test", password: "a long password", displayName: "L" }';
  const { status } = await ask(`mutation { signUp(input: ${input}) { accessToken } signOut }`, bad);
  expect(status).toBe(401);
  await world().signUp({ email: 'late@world.test' });
});

it('answers 200 without a token: with null where anybody may ask, with a refusal where one must be signed in', async () => {
  expect((await ask('{ viewer { id } }')).body).toEqual({ data: { viewer: null } });
  const { status, body } = await ask('{ devices { id } }');
  expect(status).toBe(200);
  expect(firstRefusal(body)).toMatchObject({
    code: 'UNAUTHENTICATED',
    reason: 'TOKEN_MISSING',
    message: 'Sign in first: no token was given.',
  });
});

it.each(['', 'Bearer', 'bearer   '])('takes “%s” for no token', async (authorization) => {
  expect((await ask('{ viewer { id } }', { authorization })).body).toEqual({ data: { viewer: null } });
});

it.each(['Basic YTpi', 'Bearer a b', 'Bearer Bearer x', 'Bearer ..'])(
  'takes “%s” for a token that does not hold',
  async (authorization) => {
    expect((await ask('{ viewer { id } }', { authorization })).status).toBe(401);
  },
);

it('takes a token with or without the word before it, in any case', async () => {
  const ann = await world().as('customer');
  for (const word of ['Bearer ', 'bearer ', 'BEARER   ', '']) {
    const { body } = await ask('{ viewer { id } }', { authorization: `${word}${ann.accessToken}` });
    expect(body).toEqual({ data: { viewer: { id: ann.id } } });
  }
});
