import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';

export interface Call {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

type AnyField = GraphQLField<unknown, unknown>;

/** One operation with these arguments; it asks for as little as can be asked for, unless it is said for what. */
export function documentOf(kind: string, field: AnyField, args = field.args, selection = leastOf(field)): string {
  const declared = args.map(({ name, type }) => `$${name}: ${type.toString()}`).join(', ');
  const given = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const inBrackets = (text: string) => (text === '' ? '' : `(${text})`);
  return `${kind} ${inBrackets(declared)} { ${field.name}${inBrackets(given)}${selection} }`;
}

function leastOf({ type }: AnyField): string {
  return isCompositeType(getNamedType(type)) ? ' { __typename }' : '';
}

/** With what it must be given and nothing else, each of a kind that fits: what refuses it has looked at who asks, or at what is there. */
export function plainCall(kind: string, field: AnyField): Call {
  const required = field.args.filter(isRequiredArgument);
  return {
    document: documentOf(kind, field, required),
    variables: Object.fromEntries(required.map(({ name, type }) => [name, plainValue(type)])),
  };
}

const plainScalars: Readonly<Record<string, unknown>> = {
  ID: 'x',
  String: 'x',
  Int: 1,
  Boolean: true,
  Decimal: '1',
  CurrencyCode: 'EUR',
  DateTime: '2031-01-01T00:00:00Z',
};

function plainValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return plainValue(type.ofType);
  if (isListType(type)) return [plainValue(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(required.map((field) => [field.name, plainValue(field.type)]));
  }
  if (!(type.name in plainScalars)) throw new Error(`Nobody has said what a plain ${type.name} is.`);
  return plainScalars[type.name];
}
