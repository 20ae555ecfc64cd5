import { buildSchema, GraphQLError } from 'graphql';
import { Documents, findOperation } from '../../src/graphql/documents';

const schema = buildSchema('type Query { a: Int }');
const codesOf = (prepared: ReturnType<Documents['prepare']>) =>
  'kind' in prepared ? [] : prepared.map(({ extensions }) => extensions['code']);

it('reads a text once, and gives the same tree again', () => {
  const documents = new Documents(schema, true);
  expect(documents.prepare('{ a }')).toBe(documents.prepare('{ a }'));
  expect(documents.prepare('{ a }')).not.toBe(new Documents(schema, true).prepare('{ a }'));
});

it('forgets old texts before they fill the memory', () => {
  const documents = new Documents(schema, true);
  const first = documents.prepare('{ a }');
  for (let n = 0; n < 30; n += 1) documents.prepare(`{ a } # ${n} ${'x'.repeat(100_000)}`);
  expect(documents.prepare('{ a }')).not.toBe(first);
});

it('keeps nothing that is wrong', () => {
  const documents = new Documents(schema, true);
  expect(documents.prepare('{ b }')).not.toBe(documents.prepare('{ b }'));
});

it('says what is wrong with a text, with a code', () => {
  const documents = new Documents(schema, true);
  expect(codesOf(documents.prepare('{ b c }'))).toEqual(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_VALIDATION_FAILED']);
  expect(codesOf(documents.prepare('{'))).toEqual(['GRAPHQL_PARSE_FAILED']);
  expect(codesOf(documents.prepare(''))).toEqual(['GRAPHQL_PARSE_FAILED']);
  expect(codesOf(documents.prepare('{ __schema { queryType { name } } }'))).toEqual([]);
  expect(codesOf(new Documents(schema, false).prepare('{ __schema { queryType { name } } }'))).toContain(
    'GRAPHQL_VALIDATION_FAILED',
  );
});

describe('among the operations of a document', () => {
  const document = new Documents(schema, true).prepare('query A { a } query B { a }');
  const find = (name: string | null | undefined) => {
    if (!('kind' in document)) throw new Error('The document is right.');
    return findOperation(document, name);
  };

  it('finds the one that is named', () => expect(find('B').name?.value).toBe('B'));

  it.each([
    [undefined, 'Name the operation: the document has several, or none.'],
    [null, 'Name the operation: the document has several, or none.'],
    ['', 'There is no operation "" in the document.'],
    ['C"\n', 'There is no operation "C\\"\\n" in the document.'],
    ['x'.repeat(1_000), `There is no operation "${'x'.repeat(100)}" in the document.`],
  ])('refuses %j', (name, message) => {
    expect(() => find(name)).toThrow(new GraphQLError(message));
  });
});
