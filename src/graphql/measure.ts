import {
  getNamedType,
  GraphQLError,
  isCompositeType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { pageSize } from './pages/page-size';
import { typicalList } from './limits';

export interface Measure {
  readonly depth: number;
  readonly aliases: number;
  /** How many fields stand side by side at the top, those of fragments included. */
  readonly rootFields: number;
  readonly cost: number;
}

interface Part {
  readonly depth: number;
  readonly aliases: number;
  readonly fields: number;
  readonly cost: number;
}

type Variables = Readonly<Record<string, unknown>>;

const nothing: Part = { depth: 0, aliases: 0, fields: 0, cost: 0 };

/** A field of introspection stands for that field of every type there is, but costs no query: the usual question of some 230 fields comes to 4,600. */
const introspectionWeight = 20;

/**
 * Adds up what a valid document asks for. A fragment is measured once however often it is spread: twenty fragments that
 * each spread the next one twice would otherwise take a million steps. `@skip` and `@include` are not looked at, so that
 * nothing can hide behind a variable.
 */
export function measureOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Measure {
  const measurer = new Measurer(schema, document, withDefaults(operation, variables));
  const root = schema.getRootType(operation.operation);
  if (!root)
    throw new GraphQLError(`There are no ${operation.operation}s here.`, {
      nodes: operation,
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  const { depth, aliases, fields, cost } = measurer.selections(operation.selectionSet, root);
  return { depth, aliases, rootFields: fields, cost };
}

class Measurer {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly measured = new Map<string, Part>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly variables: Variables,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  selections({ selections }: SelectionSetNode, type: GraphQLCompositeType): Part {
    let sum = nothing;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) sum = add(sum, this.field(selection, type));
      else if (selection.kind === Kind.FRAGMENT_SPREAD) sum = add(sum, this.fragment(selection.name.value));
      else
        sum = add(
          sum,
          this.selections(selection.selectionSet, this.composite(selection.typeCondition?.name.value) ?? type),
        );
    }
    return sum;
  }

  private fragment(name: string): Part {
    const known = this.measured.get(name);
    if (known) return known;
    const fragment = this.fragments.get(name);
    const type = this.composite(fragment?.typeCondition.name.value);
    const part = fragment && type ? this.selections(fragment.selectionSet, type) : nothing;
    this.measured.set(name, part);
    return part;
  }

  private field(node: FieldNode, parent: GraphQLCompositeType): Part {
    const aliases = node.alias ? 1 : 0;
    const field = fieldIn(parent, node.name.value);
    const type = field ? getNamedType(field.type) : undefined;
    if (!field || !node.selectionSet || !isCompositeType(type)) return { depth: 1, aliases, fields: 1, cost: 1 };
    const inner = this.selections(node.selectionSet, type);
    const cost = 1 + this.times(field, node, parent) * inner.cost;
    return { depth: inner.depth + 1, aliases: inner.aliases + aliases, fields: 1, cost };
  }

  /** How many a list may hold: what the page asks for; the lists inside of a page are that page and do not count again. */
  private times(field: GraphQLField<unknown, unknown>, node: FieldNode, parent: GraphQLCompositeType): number {
    if (field === SchemaMetaFieldDef || field === TypeMetaFieldDef) return introspectionWeight;
    if (isIntrospectionType(parent)) return 1;
    if (field.args.some(({ name }) => name === 'first'))
      return pageSize(this.argument(node, 'first'), this.argument(node, 'last'));
    const type = isNonNullType(field.type) ? field.type.ofType : field.type;
    return isListType(type) && !/(Connection|Page)$/.test(parent.name) ? typicalList : 1;
  }

  private argument(node: FieldNode, name: string): unknown {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (value?.kind === Kind.VARIABLE) return this.variables[value.name.value];
    return value?.kind === Kind.INT ? Number(value.value) : undefined;
  }

  private composite(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

function fieldIn(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return 'getFields' in type ? type.getFields()[name] : undefined;
}

function add(a: Part, b: Part): Part {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: a.aliases + b.aliases,
    fields: a.fields + b.fields,
    cost: a.cost + b.cost,
  };
}

function withDefaults(operation: OperationDefinitionNode, variables: Variables): Variables {
  const defaults: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue?.kind === Kind.INT) defaults[variable.name.value] = Number(defaultValue.value);
  }
  return { ...defaults, ...variables };
}
