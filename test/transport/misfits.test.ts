import { post } from '../../src/testing';
import { Peer } from './peer';
import { firstRefusal, refusalsIn } from './refusal';
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
  expect(server.bugs).toEqual([]);
});

interface Asked {
  readonly query: string;
  readonly variables?: object;
}

const overHttp = async (asked: Asked) => (await post(server.graphqlUrl, asked)).body;
const overSocket = ({ query, variables = {} }: Asked) => socket.ask(query, { variables });

const whole = 'query ($input: Part!) { count(input: $input) }';
const late = 'query ($when: DateTime) { count(input: { count: 1 }, by: $when) }';

const inVariables: readonly [string, Asked, string][] = [
  ['of another type', { query: whole, variables: { input: { count: 'x' } } }, 'count'],
  [
    'in a list',
    { query: whole, variables: { input: { count: 1, parts: [{ count: 1 }, { count: 'x' }] } } },
    'parts.1.count',
  ],
  ['that is missing', { query: whole, variables: { input: { parts: [] } } }, 'count'],
  ['that is missing further down', { query: whole, variables: { input: { count: 1, parts: [{}] } } }, 'parts.0.count'],
  ['that nobody knows', { query: whole, variables: { input: { count: 1, cuont: 1 } } }, 'cuont'],
  ['that is null', { query: whole, variables: { input: { count: null } } }, 'count'],
  ['as a whole', { query: whole, variables: { input: 5 } }, 'input'],
  ['that is not there at all', { query: whole }, 'input'],
  ['that speaks of another place', { query: whole, variables: { input: { count: 'at "input.parts"; ' } } }, 'count'],
  ['by the argument, whatever the variable is called', { query: late, variables: { when: 'tomorrow' } }, 'by'],
  [
    'by the place it is handed to',
    {
      query: 'query ($n: Int!) { count(input: { count: 1, parts: [{ count: 1 }, { count: $n }] }) }',
      variables: { n: 'x' },
    },
    'parts.1.count',
  ],
  [
    'where two operations have a variable of this name',
    { query: `query ($n: Int!) { count(input: { count: $n }) }`, variables: { n: 2 ** 31 } },
    'count',
  ],
];

const inTheDocument: readonly [string, string, string][] = [
  ['of another type', '{ count(input: { count: "x" }) }', 'count'],
  ['in a list', '{ count(input: { count: 1, parts: [{ count: 1 } { count: 1.5 }] }) }', 'parts.1.count'],
  ['that is missing', '{ count(input: { parts: [] }) }', 'count'],
  ['that nobody knows', '{ count(input: { count: 1, cuont: 1 }) }', 'cuont'],
  [
    'that nobody knows further down',
    '{ count(input: { count: 1, parts: [{ count: 1, cuont: [2] }] }) }',
    'parts.0.cuont',
  ],
  ['that is null', '{ count(input: { count: null }) }', 'count'],
  ['as a whole', '{ count(input: 5) }', 'input'],
  ['of a type of ours', '{ count(input: { count: 1 }, by: "tomorrow") }', 'by'],
  ['of a type of ours, of the wrong kind', '{ count(by: 5, input: { count: 1 }) }', 'by'],
  ['after a comment', '{ count(input: { # count: 5\n parts: [] count: TRUE }) }', 'count'],
  ['of a directive', '{ count(input: { count: 1 }) @include(if: "yes") }', 'if'],
];

describe.each([
  { transport: 'HTTP', ask: overHttp },
  { transport: 'a socket', ask: overSocket },
])('over $transport', ({ ask }) => {
  it.each(inVariables)('names the field of a variable %s', async (_, asked, field) => {
    expect(firstRefusal(await ask(asked))).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it.each(inTheDocument)('names the field of a value in the document %s', async (_, query, field) => {
    expect(firstRefusal(await ask({ query }))).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('refuses more values that do not fit than anybody wants to hear of', async () => {
    const parts = Array.from({ length: 200 }, () => ({ count: 'x' }));
    const errors = refusalsIn(await ask({ query: whole, variables: { input: { count: 1, parts } } }));
    expect(errors.length).toBeLessThan(60);
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['BAD_USER_INPUT']));
  });

  it.each([
    [
      'a null for a condition',
      'query ($yes: Boolean) { count(input: { count: 1 }) @include(if: $yes) }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['an argument that is missing', '{ count }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a variable that is not used', 'query ($n: Int) { __typename }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a variable of another type', 'query ($n: String) { count(input: { count: $n }) }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a field that nobody knows', '{ cuont }', 'GRAPHQL_VALIDATION_FAILED'],
    ['no document', '{', 'GRAPHQL_PARSE_FAILED'],
    ['an operation that there is not', 'mutation { count }', 'GRAPHQL_VALIDATION_FAILED'],
    ['nothing to do', 'fragment F on Query { __typename }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('leaves the code of GraphQL to %s', async (_, query, code) => {
    expect(firstRefusal(await ask({ query }))).toMatchObject({ code });
  });

  it('tells that the default of a variable does not fit', async () => {
    const query = 'query ($n: Int = "x") { count(input: { count: $n }) }';
    expect(refusalsIn(await ask({ query }))).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
