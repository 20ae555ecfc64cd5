import { execute, GraphQLError, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import { makeServer, type Server, type SubscribePayload } from 'graphql-ws';
import { AppError } from '../base/errors';
import { assertAffordable } from '../graphql/assert-affordable';
import { findOperation, type Documents } from '../graphql/documents';
import { longestOperationId } from '../graphql/limits';
import type { Reporter } from '../graphql/reporter';
import { Context } from '../live/context';
import { newRequestId, type Contexts } from '../live/contexts';
import { bearerOfInit } from './bearer';
import { closeCodes } from './close-codes';
import type { Socket } from './socket';

export interface ProtocolSettings {
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
  readonly contexts: Contexts;
  readonly reporter: Reporter;
  /** How long a socket may stay silent before it says who it is. */
  readonly initWaitMs?: number;
}

export type SocketProtocol = Server<{ readonly socket: Socket }>;

/** graphql-ws keeps the protocol; here is what it asks us at each step. */
export function makeProtocol(settings: ProtocolSettings): SocketProtocol {
  const { schema, documents, contexts, reporter, initWaitMs = 10_000 } = settings;
  const report = (errors: readonly unknown[], requestId: string) =>
    errors.map((error) => reporter.report(error, requestId));

  return makeServer<Record<string, unknown>, { readonly socket: Socket }>({
    schema,
    connectionInitWaitTimeout: initWaitMs,
    execute,

    /** Authentication happens here and not in `context`: what is thrown there would close with 4500 and show its message. */
    async onConnect({ connectionParams, extra: { socket } }) {
      try {
        const viewer = await recognise(contexts, bearerOfInit(connectionParams));
        socket.extend(viewer);
        return {
          userId: viewer.id,
          roles: viewer.roles,
          displayName: viewer.displayName,
          sessionExpiresAt: viewer.sessionExpiresAt.toISOString(),
          serverTime: new Date().toISOString(),
          message: `Welcome, ${viewer.displayName}.`,
        };
      } catch (error) {
        const refused = error instanceof AppError && error.code === 'UNAUTHENTICATED';
        if (refused) socket.close(closeCodes.forbidden, String(error.details['reason']));
        else socket.close(closeCodes.tryAgainLater, 'OVERLOADED');
        if (!refused) report([error], newRequestId());
        return false;
      }
    },

    onSubscribe({ extra: { socket } }, id, payload) {
      if (id.length > longestOperationId) {
        socket.close(closeCodes.malformed, 'Operation id too long');
        return [new GraphQLError('The id of the operation is too long.', { extensions: { code: 'BAD_REQUEST' } })];
      }
      const ctx = contexts.forOperation(socket.viewer, socket.caller, socket);
      try {
        return prepare(schema, documents, payload, ctx);
      } catch (error) {
        return [carry(error)];
      }
    },

    onNext(_, _id, _payload, { contextValue }, result) {
      if (!result.errors) return undefined;
      const requestId = contextValue instanceof Context ? contextValue.requestId : newRequestId();
      return { ...result, errors: report(result.errors, requestId) };
    },

    onError(_, _id, _payload, errors) {
      return report(errors, newRequestId());
    },
  });
}

async function recognise(contexts: Contexts, token: string | null) {
  if (token === null) throw new AppError('UNAUTHENTICATED', 'No token was given.', { reason: 'TOKEN_MISSING' });
  return contexts.identity.viewerOf(token);
}

function prepare(
  schema: GraphQLSchema,
  documents: Documents,
  { query, operationName, variables }: SubscribePayload,
  ctx: Context,
): ExecutionArgs | readonly GraphQLError[] {
  const document = documents.prepare(query);
  if (!('kind' in document)) return document;
  const operation = findOperation(document, operationName);
  assertAffordable(schema, document, operation, variables ?? {});
  return { schema, document, operationName, variableValues: variables, contextValue: ctx };
}

/** graphql-ws passes on GraphQL errors only; the gate finds ours inside. */
function carry(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const cause = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(cause.message, { originalError: cause });
}
