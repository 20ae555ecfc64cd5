import {
  defaultFieldResolver,
  isIntrospectionType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldMap,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { badInput } from '../base/errors';
import { isText } from '../base/text';
import { Context } from '../live/context';
import { accessOf, assertMayCall } from './access';

/** Longer than any text that any operation takes; what each of them takes is checked by its verb. */
const longestText = 16_384;

/** Puts the same two questions before every operation: may you, and is what you sent text at all? Further down only the second is left. */
export function guardOperations(schema: GraphQLSchema): GraphQLSchema {
  const operations = [schema.getQueryType(), schema.getMutationType()];
  const subscriptions = schema.getSubscriptionType();
  for (const field of operations.flatMap(fieldsOf)) guardResolve(field);
  for (const field of fieldsOf(subscriptions)) guardSubscribe(field);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type) || [...operations, subscriptions].includes(type)) continue;
    for (const field of fieldsOf(type)) if (field.args.length > 0) guardArguments(field);
  }
  return schema;
}

type Field = GraphQLField<unknown, unknown>;

function guardResolve(field: Field): void {
  const access = accessOf(field);
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, ctx, info): unknown => {
    assertMayCall(access, contextOf(ctx));
    assertText(args);
    return resolve(source, args, ctx, info);
  };
}

function guardArguments(field: Field): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, ctx, info): unknown => {
    assertText(args);
    return resolve(source, args, ctx, info);
  };
}

/** Only the start of a subscription has a viewer; what is sent later is rendered for many at once. */
function guardSubscribe(field: Field): void {
  const access = accessOf(field);
  const { subscribe } = field;
  if (!subscribe) throw new Error(`The subscription ${field.name} has nothing to subscribe to.`);
  field.subscribe = (source, args, ctx, info): unknown => {
    assertMayCall(access, contextOf(ctx));
    assertText(args);
    return subscribe(source, args, ctx, info);
  };
}

function fieldsOf(type: GraphQLObjectType | null | undefined): Field[] {
  const fields: GraphQLFieldMap<unknown, unknown> = type?.getFields() ?? {};
  return Object.values(fields);
}

function contextOf(ctx: unknown): Context {
  if (ctx instanceof Context) return ctx;
  throw new Error('An operation was executed without a Context: nobody would know who asks.');
}

/** NUL and half characters would be refused by the database, or silently replaced, far from the field that they came in. */
export function assertText(value: unknown, field = ''): void {
  if (typeof value === 'string') {
    if (value.length > longestText) throw badInput(field, `${field}: must have at most ${longestText} characters`);
    if (!isText(value)) throw badInput(field, `${field}: must be well-formed Unicode without NUL`);
  } else if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    for (const [key, inner] of Object.entries(value)) {
      // `input` is how we wrap arguments, not a name that a caller chose.
      assertText(inner, field === '' || field === 'input' ? key : `${field}.${key}`);
    }
  }
}
