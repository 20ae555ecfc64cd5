import { Kind, parse, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** What a document asks for in one place of the result; several selection sets where fragments meet. */
export class Selections {
  private below: ReadonlyMap<string, Selections> | null = null;
  private query: DocumentNode | null = null;

  constructor(
    private readonly sets: readonly SelectionSetNode[],
    private readonly fragments: Fragments,
  ) {}

  /** The fields that have fields, by their names in the result. Fragments of whatever type count: what is not there is not looked at. */
  fields(): ReadonlyMap<string, Selections> {
    this.below ??= this.collect();
    return this.below;
  }

  /** For reading the same from the cache, starting at a thing of this type. */
  asQueryOn(typename: string): DocumentNode {
    this.query ??= {
      kind: Kind.DOCUMENT,
      definitions: [...queryOn(typename, this.sets), ...this.fragments.values()],
    };
    return this.query;
  }

  private collect(): ReadonlyMap<string, Selections> {
    const sets = new Map<string, SelectionSetNode[]>();
    const visit = (set: SelectionSetNode): void => {
      for (const selection of set.selections) {
        if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet);
        else if (selection.kind === Kind.FRAGMENT_SPREAD) {
          const fragment = this.fragments.get(selection.name.value);
          if (fragment) visit(fragment.selectionSet);
        } else if (selection.selectionSet) {
          const key = (selection.alias ?? selection.name).value;
          sets.set(key, [...(sets.get(key) ?? []), selection.selectionSet]);
        }
      }
    };
    for (const set of this.sets) visit(set);
    return new Map([...sets].map(([key, below]) => [key, new Selections(below, this.fragments)]));
  }
}

const known = new WeakMap<DocumentNode, Selections>();

/** Of the operation of a document; looked at once for each document. */
export function subSelections(document: DocumentNode): Selections {
  const found = known.get(document);
  if (found) return found;
  const fragments = new Map<string, FragmentDefinitionNode>();
  const sets: SelectionSetNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    else if (definition.kind === Kind.OPERATION_DEFINITION) sets.push(definition.selectionSet);
  }
  const selections = new Selections(sets, fragments);
  known.set(document, selections);
  return selections;
}

/** A query that reads one scalar field, starting at a thing of this type. */
export function fragmentOf(typename: string, field: string): DocumentNode {
  return parse(`query { ... on ${typename} { ${field} } }`);
}

function queryOn(typename: string, sets: readonly SelectionSetNode[]): DocumentNode['definitions'] {
  const { definitions } = parse(`query { ... on ${typename} { __typename } }`);
  const [operation] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return definitions;
  const selections = sets.map((selectionSet) => ({ kind: Kind.INLINE_FRAGMENT as const, selectionSet }));
  return [{ ...operation, selectionSet: { ...operation.selectionSet, selections } }];
}
