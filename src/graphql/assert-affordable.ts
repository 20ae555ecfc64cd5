import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { AppError } from '../base/errors';
import { limits } from './limits';
import { measureOperation } from './measure';

/** Asked before execution over every transport, with the variables, since a page size may stand in one. */
export function assertAffordable(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  const { depth, aliases, rootFields, cost } = measureOperation(schema, document, operation, variables);
  if (depth > limits.depth) throw tooComplex('DEPTH', 'levels of fields', depth, limits.depth);
  if (aliases > limits.aliases) throw tooComplex('ALIASES', 'aliases', aliases, limits.aliases);
  if (rootFields > limits.rootFields)
    throw tooComplex('ROOT_FIELDS', 'fields at the top', rootFields, limits.rootFields);
  if (cost > limits.cost) throw tooComplex('COST', 'fields in all, lists multiplied by their pages', cost, limits.cost);
}

export function tooComplex(reason: string, what: string, measured: number, limit: number): AppError {
  // Fragments in fragments reach figures with a hundred digits, which JSON and people read no better than this one.
  const cost = Math.min(measured, Number.MAX_SAFE_INTEGER);
  return new AppError('TOO_COMPLEX', `The document asks for too much: ${cost} ${what}, where ${limit} are allowed.`, {
    reason,
    cost,
    limit,
  });
}
