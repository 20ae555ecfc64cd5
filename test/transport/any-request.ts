import fc from 'fast-check';

export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\0', '\ud800', '__proto__', 'usr_01', 'ann@world.test', 'x'.repeat(20_000)),
);
const anyJson = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' });

/** What can be called, with the types of what it takes, and whether it has fields. */
const calls = fc.constantFrom<readonly [string, string, Readonly<Record<string, string>>, string]>(
  ['query', 'viewer', {}, '{ id email ...F }'],
  ['query', 'user', { id: 'ID!' }, '{ ...F walletAddress createdAt }'],
  ['query', 'node', { id: 'ID!' }, '{ id ... on User { roles } ... on Device { current } }'],
  ['query', 'devices', {}, '{ name lastSeenAt }'],
  ['query', '__type', { name: 'String!' }, '{ name fields { name } }'],
  ['mutation', 'signUp', { input: 'SignUpInput!' }, '{ accessTokenExpiresAt user { ...F } }'],
  ['mutation', 'signIn', { email: 'String!', password: 'String!' }, '{ accessToken }'],
  ['mutation', 'refreshSession', { refreshToken: 'String!' }, '{ accessToken }'],
  ['mutation', 'createWalletChallenge', { address: 'String!' }, '{ __typename }'],
  ['mutation', 'signInWithWallet', { message: 'String!', signature: 'String!' }, '{ accessToken }'],
  ['mutation', 'linkWallet', { message: 'String!', signature: 'String!' }, '{ id }'],
  ['mutation', 'updateProfile', { displayName: 'String!' }, '{ ...F }'],
  ['mutation', 'extendConnection', { accessToken: 'String!' }, ''],
  ['subscription', 'nothing', {}, ''],
);

const signUpInput = fc.record(
  {
    email: fc.oneof(anyText, anyJson),
    password: anyText,
    displayName: anyText,
    roles: fc.oneof(fc.constant(['ADMIN']), anyJson),
  },
  { requiredKeys: ['email', 'password'] },
);
const anyValue = fc.oneof(
  { weight: 5, arbitrary: anyText },
  { weight: 2, arbitrary: signUpInput },
  { weight: 1, arbitrary: anyJson },
);
const literal = fc.oneof(
  anyText.map((text) => JSON.stringify(text)),
  fc.constantFrom(
    '1',
    '-0',
    '1.5',
    '1e400',
    'null',
    'true',
    'SELLER',
    '[]',
    '{}',
    '{ email: 1 }',
    '"\\u0000"',
    '"""x"""',
    '$nobody',
  ),
);

interface Asked {
  readonly query: string;
  readonly variables: unknown;
}

/** A document that could be right, but for what stands in it. */
const nearlyRight: fc.Arbitrary<Asked> = fc
  .tuple(
    calls,
    fc.array(fc.record({ inDocument: fc.boolean(), literal, value: anyValue }), { minLength: 2, maxLength: 2 }),
  )
  .chain(([[kind, name, takes, fields], values]) => {
    const given = Object.entries(takes).map(([argument, type], n) => ({ argument, type, ...values[n] }));
    const declared = given.filter(({ inDocument }) => !inDocument).map(({ argument, type }) => `$${argument}: ${type}`);
    const passed = given.map(
      (one) => `${one.argument}: ${one.inDocument ? (one.literal ?? 'null') : `$${one.argument}`}`,
    );
    const call = `${name}${passed.length > 0 ? `(${passed.join(', ')})` : ''} ${fields}`;
    const head = `${kind} Q${declared.length > 0 ? `(${declared.join(', ')})` : ''}`;
    const spread = fields.includes('...F') ? ' fragment F on User { id displayName roles }' : '';
    return fc.record({
      query: fc.constantFrom(`${head} { ${call} }${spread}`, `${head} { a: ${call} b: ${call} }${spread}`),
      variables: fc.constant(Object.fromEntries(given.map(({ argument, value }) => [argument, value]))),
    });
  });

/** The body of a POST. */
export const anyRequest = fc.oneof(
  { weight: 4, arbitrary: nearlyRight },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        query: fc.oneof(fc.constant('query Q { __typename }'), anyText, anyJson),
        variables: anyJson,
        operationName: fc.oneof(fc.constantFrom('Q', 'R', null), anyJson),
        extensions: fc.oneof(
          fc.record({ persistedQuery: fc.record({ version: fc.constantFrom(1, 2), sha256Hash: anyJson }) }),
          anyJson,
        ),
      },
      { requiredKeys: [] },
    ),
  },
);

/** What the socket protocol lets through: there the query is text, and the variables an object. */
export const anyOperation = nearlyRight;

const headerText = fc.string({ unit: fc.constantFrom(...Array.from('abcXYZ019 ;,=/*+.:_-"[]()%\\')), maxLength: 40 });

export const anyHeaders = fc.record(
  {
    'content-type': fc.oneof(
      fc.constantFrom('application/json', 'text/plain', 'application/json; charset=x'),
      headerText,
    ),
    accept: fc.oneof(fc.constantFrom('*/*', 'application/graphql-response+json', 'application/json;q=x'), headerText),
    'content-encoding': fc.oneof(
      { weight: 3, arbitrary: fc.constant('identity') },
      { weight: 1, arbitrary: headerText },
    ),
    authorization: fc.oneof(fc.constantFrom('Bearer', 'Bearer a.b.c', 'Bearer eyJhbGciOiJub25lIn0.e30.'), headerText),
    'x-request-id': headerText,
    'x-forwarded-for': headerText,
    'x-forwarded-host': headerText,
    'x-forwarded-proto': headerText,
    origin: headerText,
    host: headerText,
    'apollo-require-preflight': headerText,
    'accept-version': headerText,
  },
  { requiredKeys: [] },
);

export const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  anyRequest.map((body) => Buffer.from(JSON.stringify(body))),
);
