import type { DocumentNode, GraphQLField, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { Extensions } from 'type-graphql';
import { Role } from '../base/role';
import type { Context } from '../live/context';
import { rootFieldNames } from './root-fields';

/**
 * Who may call an operation, declared beside it.
 * `signing-in`: anybody, and a token is not even looked at, since getting a new one must work with an old one in the header.
 * `anybody`: with or without a token. `signed-in`: whoever holds a token. A list: one of these roles.
 */
export type Access = 'signing-in' | 'anybody' | 'signed-in' | readonly Role[];

/** Each query, mutation and subscription carries one; the schema is not built otherwise. */
export function Allow(access: Access): MethodDecorator & PropertyDecorator {
  return Extensions({ access });
}

export function accessOf(field: Pick<GraphQLField<unknown, unknown>, 'name' | 'extensions'>): Access {
  const { access } = field.extensions;
  if (access === 'signing-in' || access === 'anybody' || access === 'signed-in') return access;
  if (Array.isArray(access) && access.length > 0) return access.filter(isRole);
  throw new Error(`The operation ${field.name} names nobody who may call it: put @Allow(…) beside it.`);
}

/** The one place where permission to call is asked; parties of a thing are checked by the verb that reads it. */
export function assertMayCall(access: Access, ctx: Context): void {
  if (access === 'signing-in') return;
  if (ctx.refusal) throw ctx.refusal;
  if (access === 'anybody') return;
  const { viewer } = ctx;
  if (access !== 'signed-in') viewer.mustBe(...access);
}

/**
 * A token that does not hold spoils the whole request, introspection included: a front end should learn it at once, and not
 * from a `viewer` that is null. Only operations that get a new token go on.
 */
export function assertTokenFits(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  ctx: Context,
): void {
  if (!ctx.refusal) return;
  const fields = schema.getRootType(operation.operation)?.getFields() ?? {};
  const names = rootFieldNames(document, operation);
  const ignored = names.size > 0 && [...names].every((name) => fields[name] && accessOf(fields[name]) === 'signing-in');
  if (!ignored) throw ctx.refusal;
}

function isRole(value: unknown): value is Role {
  return Object.values<unknown>(Role).includes(value);
}
