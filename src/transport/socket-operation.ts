import type { DocumentNode, ExecutionArgs, GraphQLSchema, OperationTypeNode } from 'graphql';
import type { Subscribe } from '../graphql/live/subscriptions';
import type { Context } from '../live/context';
import type { LiveOperation } from './live-operation';

/** What was prepared, in the form of the arguments of graphql-js: the later steps of graphql-ws are handed no more than these. */
export class SocketOperation implements ExecutionArgs {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variableValues: Readonly<Record<string, unknown>>;
  readonly contextValue: Context;
  readonly type: OperationTypeNode;

  constructor(
    readonly schema: GraphQLSchema,
    { document, operation, variables, ctx }: Subscribe,
    readonly live: LiveOperation | null,
  ) {
    this.document = document;
    this.operationName = operation.name?.value;
    this.variableValues = variables;
    this.contextValue = ctx;
    this.type = operation.operation;
  }

  static of(args: ExecutionArgs): SocketOperation {
    if (args instanceof SocketOperation) return args;
    throw new Error('A result belongs to an operation that was prepared.');
  }
}
