import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

export interface Differences {
  /** Of the contract, but not in the schema: `Order`, `Query.order`, `Query.orders(first:)`, `PaymentSubject = Bill`. */
  readonly missing: string[];
  /** In both, but not alike. */
  readonly wrong: string[];
}

/** What a client that relies on the contract would stumble over in the schema. */
export function contractDifferences(contract: GraphQLSchema, schema: GraphQLSchema): Differences {
  const differences: Differences = { missing: [], wrong: [] };
  for (const promised of Object.values(contract.getTypeMap())) {
    if (promised.name.startsWith('__')) continue;
    const served = schema.getType(promised.name);
    if (served) compareTypes(promised, served, differences);
    else differences.missing.push(promised.name);
  }
  return differences;
}

function compareTypes(promised: GraphQLNamedType, served: GraphQLNamedType, { missing, wrong }: Differences): void {
  const { name } = promised;
  if (promised.constructor.name !== served.constructor.name) {
    wrong.push(`${name} is a ${served.constructor.name}, not a ${promised.constructor.name}`);
  } else if (
    (isObjectType(promised) && isObjectType(served)) ||
    (isInterfaceType(promised) && isInterfaceType(served))
  ) {
    const interfaces = served.getInterfaces().map((one) => one.name);
    for (const one of promised.getInterfaces())
      if (!interfaces.includes(one.name)) missing.push(`${name} & ${one.name}`);
    for (const field of Object.values(promised.getFields())) {
      compareFields(name, field, served.getFields()[field.name], { missing, wrong });
    }
  } else if (isInputObjectType(promised) && isInputObjectType(served)) {
    compareInputs(name, promised.getFields(), served.getFields(), { missing, wrong });
  } else if (isEnumType(promised) && isEnumType(served)) {
    for (const { name: value } of promised.getValues()) if (!served.getValue(value)) missing.push(`${name}.${value}`);
  } else if (isUnionType(promised) && isUnionType(served)) {
    const members = served.getTypes().map((one) => one.name);
    for (const one of promised.getTypes()) if (!members.includes(one.name)) missing.push(`${name} = ${one.name}`);
  }
}

type Field = GraphQLField<unknown, unknown>;

function compareFields(
  type: string,
  promised: Field,
  served: Field | undefined,
  { missing, wrong }: Differences,
): void {
  const where = `${type}.${promised.name}`;
  if (!served) {
    missing.push(where);
    return;
  }
  compareShape(where, promised, served, wrong);
  for (const argument of promised.args) {
    const there = served.args.find(({ name }) => name === argument.name);
    if (there) compareShape(`${where}(${argument.name}:)`, argument, there, wrong);
    else missing.push(`${where}(${argument.name}:)`);
  }
  for (const argument of served.args) {
    const extra = !promised.args.some(({ name }) => name === argument.name);
    if (extra && isRequiredArgument(argument))
      wrong.push(`${where}(${argument.name}:) is required, but not in the contract`);
  }
}

type InputFields = ReturnType<Extract<GraphQLNamedType, { isOneOf: boolean }>['getFields']>;

function compareInputs(
  type: string,
  promised: InputFields,
  served: InputFields,
  { missing, wrong }: Differences,
): void {
  for (const field of Object.values(promised)) {
    const there = served[field.name];
    if (there) compareShape(`${type}.${field.name}`, field, there, wrong);
    else missing.push(`${type}.${field.name}`);
  }
  for (const field of Object.values(served)) {
    if (!promised[field.name] && isRequiredInputField(field))
      wrong.push(`${type}.${field.name} is required, but not in the contract`);
  }
}

interface Shape {
  readonly type: { toString(): string };
  readonly defaultValue?: unknown;
}

function compareShape(where: string, promised: Shape, served: Shape, wrong: string[]): void {
  const expected = show(promised);
  // A default that was not promised asks less of a caller, and not more.
  const given = promised.defaultValue === undefined ? String(served.type) : show(served);
  if (expected !== given) wrong.push(`${where} is ${given}, not ${expected}`);
}

function show({ type, defaultValue }: Shape): string {
  return defaultValue === undefined ? String(type) : `${String(type)} = ${JSON.stringify(defaultValue)}`;
}
