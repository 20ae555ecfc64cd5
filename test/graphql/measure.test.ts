import fc from 'fast-check';
import { buildSchema, getIntrospectionQuery, getOperationAST, Kind, parse, validate, type FieldNode } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import { limits, typicalList } from '../../src/graphql/limits';
import { measureOperation, type Measure } from '../../src/graphql/measure';

const schema = buildSchema(`
  type Query { thing: Thing things: [Thing!]! page(first: Int, last: Int): ThingConnection! any: Any pile(first: Int): ThingPage! }
  type ThingPage { things: [Thing!]! }
  type Thing { name: String tags: [String!] next: Thing parts: [Thing!] page(first: Int, last: Int): ThingConnection! }
  type Other { label: String next: Thing }
  type ThingConnection { nodes: [Thing!]! edges: [Edge!]! }
  type Edge { node: Thing! }
  union Any = Thing | Other
`);

function measure(text: string, variables: Record<string, unknown> = {}): Measure {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The text has one operation.');
  return measureOperation(schema, document, operation, variables);
}

it.each([
  ['a field', '{ __typename }', { depth: 1, aliases: 0, rootFields: 1, cost: 1 }],
  ['an object and its field', '{ thing { name } }', { depth: 2, aliases: 0, rootFields: 1, cost: 2 }],
  ['a list, by what it typically holds', '{ things { name } }', { cost: 1 + typicalList }],
  ['a list of plain values as one', '{ thing { tags } }', { cost: 2 }],
  ['a page without a size, by the usual one', '{ page { nodes { name } } }', { cost: 1 + 20 * 2 }],
  ['a page by what it asks for', '{ page(first: 7) { nodes { name } } }', { cost: 1 + 7 * 2 }],
  ['a page from the end', '{ page(last: 7) { nodes { name } } }', { cost: 1 + 7 * 2 }],
  ['a page too large, as the largest', '{ page(first: 2000000000) { nodes { name } } }', { cost: 1 + 100 * 2 }],
  ['a page below nothing, as one', '{ page(first: -5) { nodes { name } } }', { cost: 1 + 2 }],
  [
    'what a page holds as the page, whatever it is called',
    '{ pile(first: 7) { things { name } } }',
    { cost: 1 + 7 * 2 },
  ],
  ['pages in pages', '{ page(first: 10) { nodes { page(first: 10) { nodes { name } } } } }', { cost: 1 + 10 * 22 }],
  ['aliases', '{ a: thing { b: name name } }', { aliases: 2, cost: 3 }],
  ['all members of a union', '{ any { ... on Thing { name } ... on Other { label } } }', { cost: 3, depth: 2 }],
  ['what a directive leaves out', '{ thing @skip(if: true) { name } }', { cost: 2 }],
])('measures %s', (_, text, measured) => {
  expect(measure(text)).toMatchObject(measured);
});

describe('a page size in a variable', () => {
  const text = 'query ($n: Int = 40) { page(first: $n) { nodes { name } } }';

  it.each([
    ['is taken from there', { n: 3 }, 3],
    ['is its default where none is given', {}, 40],
    ['is the usual one where null is given', { n: null }, 20],
    ['is the usual one where something else is given, which is refused later', { n: 'x' }, 20],
  ])('%s', (_, variables, size) => {
    expect(measure(text, variables).cost).toBe(1 + size * 2);
  });

  it('is not looked for among what every object has', () => {
    expect(measure('query ($constructor: Int) { page(first: $constructor) { nodes { name } } }').cost).toBe(41);
  });
});

it('refuses a kind of operation that there is not', () => {
  expect(() => measure('subscription { thing }')).toThrow('There are no subscriptions here.');
});

it('finds introspection dear enough to be asked a few times at once, and not often', () => {
  const { cost, depth } = measure(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }));
  expect(cost).toBeGreaterThan(limits.cost / 6);
  expect(cost).toBeLessThan(limits.cost / 3);
  expect(depth).toBeLessThan(limits.depth);
  expect(measure('{ __type(name: "Thing") { fields { type { ofType { name } } } } }').depth).toBe(5);
});

const leaf = fc.constantFrom('name', 'n: name', 'tags', '__typename');
const selection = fc.letrec<{ inside: string; one: string }>((tie) => ({
  inside: fc.array(tie('one'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
  one: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    tie('inside').map((inside) => `next { ${inside} }`),
    tie('inside').map((inside) => `all: parts { ${inside} }`),
    tie('inside').map((inside) => `... on Thing { ${inside} }`),
    fc
      .tuple(fc.integer({ min: 1, max: 4 }), tie('inside'))
      .map(([n, inside]) => `page(first: ${n}) { nodes { ${inside} } }`),
  ),
})).inside;

/** A few fragments, of which each may spread those after it: no circles, and many ways to the same one. */
const text = fc
  .array(fc.tuple(selection, fc.array(fc.nat(5), { maxLength: 3 })), { minLength: 1, maxLength: 5 })
  .map((fragments) => {
    const spread = (from: number, steps: readonly number[]) =>
      steps.map((step) => from + 1 + step).flatMap((n) => (n < fragments.length ? [`...F${n}`] : []));
    const definitions = fragments.map(
      ([inside, steps], n) => `fragment F${n} on Thing { ${[inside, ...spread(n, steps)].join(' ')} }`,
    );
    return `{ thing { ...F0 ${spread(0, [0, 1, 2, 3]).join(' ')} } } ${definitions.join(' ')}`;
  });

it('measures what writing out every fragment would come to', () => {
  fc.assert(
    fc.property(text, (document) => {
      const parsed = parse(document);
      const operation = getOperationAST(parsed);
      if (!operation) throw new Error('The text has one operation.');
      expect(measureOperation(schema, parsed, operation, {})).toEqual(writtenOut(parsed, operation.selectionSet));
    }),
    { numRuns: 300 },
  );
});

/** As the measure is meant, without any thought for how long it takes. */
function writtenOut(document: DocumentNode, root: SelectionSetNode): Measure {
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  const fieldsOf = ({ selections }: SelectionSetNode): FieldNode[] =>
    selections.flatMap((one) => {
      if (one.kind === Kind.FIELD) return [one];
      if (one.kind === Kind.INLINE_FRAGMENT) return fieldsOf(one.selectionSet);
      return fieldsOf(fragments.get(one.name.value)?.selectionSet ?? { kind: Kind.SELECTION_SET, selections: [] });
    });
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const times = ({ name, arguments: [first] = [] }: FieldNode) =>
    first?.value.kind === Kind.INT ? Number(first.value.value) : name.value === 'parts' ? typicalList : 1;
  const costOf = (set: SelectionSetNode): number =>
    sum(fieldsOf(set).map((field) => 1 + (field.selectionSet ? times(field) * costOf(field.selectionSet) : 0)));
  const aliasesOf = (set: SelectionSetNode): number =>
    sum(fieldsOf(set).map((field) => (field.alias ? 1 : 0) + (field.selectionSet ? aliasesOf(field.selectionSet) : 0)));
  const depthOf = (set: SelectionSetNode): number =>
    Math.max(...fieldsOf(set).map((field) => 1 + (field.selectionSet ? depthOf(field.selectionSet) : 0)));
  return { depth: depthOf(root), aliases: aliasesOf(root), rootFields: fieldsOf(root).length, cost: costOf(root) };
}
