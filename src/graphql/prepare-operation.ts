import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Context } from '../live/context';
import { assertTokenFits } from './access';
import { assertAffordable } from './assert-affordable';
import { findOperation, type Documents } from './documents';
import { NotSubscribed } from './live/subscriptions';

/** As a client sends it. */
export interface OperationParams {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

export interface PreparedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What all transports without Apollo in front of them do before they begin: it can be read, it is valid, its viewer may ask, and it is not too much. */
export function prepareOperation(
  schema: GraphQLSchema,
  documents: Documents,
  { query, operationName, variables }: OperationParams,
  ctx: Context,
): PreparedOperation {
  const document = documents.prepare(query);
  if (!('kind' in document)) throw new NotSubscribed(document);
  const operation = findOperation(document, operationName);
  assertTokenFits(schema, document, operation, ctx);
  assertAffordable(schema, document, operation, variables ?? {});
  return { document, operation, variables: variables ?? {} };
}
