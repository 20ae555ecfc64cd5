import { execute, GraphQLError, OperationTypeNode, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import { makeServer, type Server, type SubscribePayload } from 'graphql-ws';
import { AppError } from '../base/errors';
import { assertAffordable } from '../graphql/assert-affordable';
import { findOperation, type Documents } from '../graphql/documents';
import { longestOperationId } from '../graphql/limits';
import { NotSubscribed, type Subscriptions } from '../graphql/live/subscriptions';
import type { Reporter } from '../graphql/reporter';
import { withEvents } from '../graphql/with-events';
import type { Connections } from '../live/connections';
import type { Context } from '../live/context';
import { newRequestId, type Contexts } from '../live/contexts';
import { bearerOfInit } from './bearer';
import { closeCodes } from './close-codes';
import { LiveOperation } from './live-operation';
import type { OperationLimits } from './operation-limits';
import type { Socket } from './socket';

export interface ProtocolSettings {
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
  readonly contexts: Contexts;
  readonly subscriptions: Subscriptions;
  readonly limits: OperationLimits;
  readonly reporter: Reporter;
  readonly connections: Connections;
  /** How long a socket may stay silent before it says who it is. */
  readonly initWaitMs: number | undefined;
}

export type SocketProtocol = Server<{ readonly socket: Socket }>;

interface Operation extends ExecutionArgs {
  readonly contextValue: Context;
  readonly type: OperationTypeNode;
  readonly live: LiveOperation | null;
}

/** graphql-ws keeps the protocol; here is what it asks us at each step. */
export function makeProtocol(settings: ProtocolSettings): SocketProtocol {
  const { schema, contexts, connections, limits, reporter, initWaitMs = 10_000 } = settings;
  const report = (errors: readonly unknown[], requestId: string) =>
    errors.map((error) => reporter.report(error, requestId));
  /** What `onSubscribe` has prepared, for the steps that are handed no more than the arguments of graphql-js. */
  const prepared = new WeakMap<ExecutionArgs, Operation>();

  return makeServer<Record<string, unknown>, { readonly socket: Socket }>({
    schema,
    connectionInitWaitTimeout: initWaitMs,
    execute,

    /** Authentication happens here and not in `context`: what is thrown there would close with 4500 and show its message. */
    async onConnect({ connectionParams, extra: { socket } }) {
      try {
        const viewer = await recognise(contexts, bearerOfInit(connectionParams));
        if (!socket.isOpen) return false;
        if (connections.of(viewer.id).size >= limits.settings.connectionsPerUser) {
          socket.close(closeCodes.tryAgainLater, 'TOO_MANY_CONNECTIONS');
          return false;
        }
        socket.admit(viewer, (operation) => recheck(settings, socket, operation));
        connections.add(socket);
        socket.wantsAcks = connectionParams?.['acks'] === true;
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

    async onSubscribe({ extra: { socket } }, id, payload) {
      socket.begins(id);
      if (id.length > longestOperationId) {
        socket.close(closeCodes.malformed, 'Operation id too long');
        return [new GraphQLError('The id of the operation is too long.', { extensions: { code: 'BAD_REQUEST' } })];
      }
      const ctx = contexts.forOperation(socket.viewer, socket.caller, socket);
      try {
        const operation = await prepare(settings, socket, id, payload, ctx);
        prepared.set(operation, operation);
        return operation;
      } catch (error) {
        return error instanceof NotSubscribed ? error.errors : [carry(error)];
      }
    },

    subscribe(args) {
      const live = prepared.get(args)?.live;
      if (!live) throw new Error('A subscription is begun before graphql-ws asks for it.');
      return live;
    },

    onNext(_, _id, _payload, args, result) {
      const operation = prepared.get(args);
      if (!operation) throw new Error('A result belongs to an operation that was prepared.');
      const { contextValue: ctx, type } = operation;
      const named = result.errors ? { ...result, errors: report(result.errors, ctx.requestId) } : result;
      return type === OperationTypeNode.MUTATION ? withEvents(named, ctx) : named;
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

async function prepare(
  settings: ProtocolSettings,
  socket: Socket,
  id: string,
  { query, operationName, variables, extensions }: SubscribePayload,
  ctx: Context,
): Promise<Operation> {
  const { schema, documents, limits } = settings;
  const document = documents.prepare(query);
  if (!('kind' in document)) throw new NotSubscribed(document);
  const operation = findOperation(document, operationName);
  assertAffordable(schema, document, operation, variables ?? {});
  const type = operation.operation;
  const subscribe = { document, operation, variables: variables ?? {}, after: extensions?.['after'], ctx };
  const live = type === OperationTypeNode.SUBSCRIPTION ? new LiveOperation(id, socket, subscribe) : null;
  if (live) await begin(settings, socket, live);
  else await limits.mayOperate(ctx.viewer);
  return { schema, document, operationName, variableValues: variables, contextValue: ctx, type, live };
}

/** Reserved before anything is waited for: ten thousand that come at once are still more than are allowed. */
async function begin({ limits, subscriptions }: ProtocolSettings, socket: Socket, live: LiveOperation): Promise<void> {
  const { after } = live.subscribe;
  socket.remember(live);
  try {
    await limits.maySubscribe(socket, after);
    live.begin(await subscriptions.open(live.subscribe, live));
  } catch (error) {
    socket.forget(live);
    if (error instanceof AppError && error.code.startsWith('CURSOR_')) await limits.wasRefused(socket.viewer, after);
    throw error;
  }
}

function recheck(
  { contexts, subscriptions }: ProtocolSettings,
  socket: Socket,
  { subscribe, running }: LiveOperation,
): void {
  const ctx = contexts.forOperation(socket.viewer, socket.caller, socket);
  if (running) void subscriptions.recheck({ ...subscribe, ctx }, running);
}

/** graphql-ws passes on GraphQL errors only; the gate finds ours inside. */
function carry(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const cause = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(cause.message, { originalError: cause });
}
