import {
  ApolloServer,
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLRequestListener,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, OperationTypeNode, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { AppError } from '../base/errors';
import { assertAffordable } from '../graphql/assert-affordable';
import { assertTokenFits } from '../graphql/access';
import { rulesOfOurs } from '../graphql/documents';
import { limits } from '../graphql/limits';
import type { Reporter } from '../graphql/reporter';
import { withEvents } from '../graphql/with-events';
import type { Context } from '../live/context';
import { answerType, wantsPlainJson } from './answer-type';
import type { OperationLimits } from './operation-limits';
import { statuses } from './request-problem';

export interface ApolloSettings {
  readonly introspection: boolean;
  readonly limits: OperationLimits;
  readonly reporter: Reporter;
  readonly log: Logger;
}

/** Stands in errors of requests that Apollo refuses without looking at their context; `graphql-route.ts` puts the real one in. */
export const unknownRequest = '';

export function makeApollo(schema: GraphQLSchema, settings: ApolloSettings): ApolloServer<Context> {
  const { introspection, limits: operations, reporter, log } = settings;
  /** Apollo formats an error without saying whose it is. */
  const requestIds = new WeakMap<object, string>();
  const requestIdOf = (error: unknown) => (error instanceof Error ? requestIds.get(error) : undefined);
  return new ApolloServer<Context>({
    schema,
    // A rule of ours refuses it where it is off, the same as over a socket.
    introspection: true,
    validationRules: rulesOfOurs(introspection),
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: log.child({ part: 'apollo' }),
    parseOptions: { maxTokens: limits.tokens },
    formatError: (_, error) => reporter.report(error, requestIdOf(error) ?? unknownRequest),
    plugins: [
      gate(schema, operations, requestIds, reporter),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** The same questions before an operation, and the same gate after it, as over a socket. */
function gate(
  schema: GraphQLSchema,
  operations: OperationLimits,
  requestIds: WeakMap<object, string>,
  reporter: Reporter,
): ApolloServerPlugin<Context> {
  const listener: GraphQLRequestListener<Context> = {
    async didResolveOperation(request) {
      await withStatus(() => assertMayRun(schema, operations, request));
    },
    didEncounterErrors({ errors, contextValue }) {
      for (const error of errors) requestIds.set(error, contextValue.requestId);
      return Promise.resolve();
    },
    willSendResponse(context) {
      const { request, response, operation, contextValue } = context;
      const { body } = response;
      if (operation?.operation === OperationTypeNode.MUTATION && body.kind === 'single')
        body.singleResult = withEvents(body.singleResult, contextValue);
      const accept = request.http?.headers.get('accept');
      const type = answerType(accept);
      if (type !== null) response.http.headers.set('content-type', type);
      // Without a text that it read, Apollo found no fault with the document, but with the request.
      const isAboutDocument = response.http.status === 400 && 'source' in context;
      if (isAboutDocument && wantsPlainJson(accept)) response.http.status = 200;
      return Promise.resolve();
    },
  };
  return {
    requestDidStart: () => Promise.resolve(listener),
    /** Apollo answers with an error of its own and keeps this one to itself. */
    unexpectedErrorProcessingRequest({ requestContext, error }) {
      reporter.report(error, requestContext.contextValue.requestId);
      return Promise.resolve();
    },
  };
}

async function assertMayRun(
  schema: GraphQLSchema,
  operations: OperationLimits,
  { document, operation, request, contextValue }: GraphQLRequestContext<Context>,
): Promise<void> {
  if (!document || !operation) return; // Apollo says which one it did not find.
  assertTokenFits(schema, document, operation, contextValue);
  assertAffordable(schema, document, operation, request.variables ?? {});
  if (operation.operation === OperationTypeNode.MUTATION && contextValue.viewerIfAny)
    await operations.mayOperate(contextValue.viewerIfAny);
  if (operation.operation === OperationTypeNode.SUBSCRIPTION)
    throw new GraphQLError(
      'A subscription has many answers and needs a connection for them: send it over a WebSocket.',
      {
        nodes: operation,
        extensions: { code: 'BAD_REQUEST' },
      },
    );
}

/** Refused before execution: the status says so to whoever looks at nothing else. */
async function withStatus(ask: () => Promise<void>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (error instanceof AppError) {
      const status = statuses[error.code];
      throw new GraphQLError(error.message, { originalError: error, extensions: { http: { status } } });
    }
    if (!(error instanceof GraphQLError)) throw error;
    const { message, nodes, extensions } = error;
    throw new GraphQLError(message, { nodes, extensions: { ...extensions, http: { status: 400 } } });
  }
}
