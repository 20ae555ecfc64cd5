import { execute, GraphQLError, OperationTypeNode, type GraphQLSchema } from 'graphql';
import { makeServer, type Server, type SubscribePayload } from 'graphql-ws';
import { AppError } from '../base/errors';
import type { Documents } from '../graphql/documents';
import { longestOperationId } from '../graphql/limits';
import { NotSubscribed, type Subscriptions } from '../graphql/live/subscriptions';
import { prepareOperation } from '../graphql/prepare-operation';
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
import { SocketOperation } from './socket-operation';

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

/** graphql-ws keeps the protocol; here is what it asks us at each step. */
export function makeProtocol(settings: ProtocolSettings): SocketProtocol {
  const { schema, contexts, connections, limits, reporter, initWaitMs = 10_000 } = settings;
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
        if (!socket.isOpen) return false;
        limits.mayConnect(connections.of(viewer.id));
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
        if (!refuse(socket, error)) report([error], newRequestId());
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
        return await begin(settings, socket, id, payload, ctx);
      } catch (error) {
        return error instanceof NotSubscribed ? error.errors : [carry(error)];
      }
    },

    subscribe(args) {
      const { live } = SocketOperation.of(args);
      if (!live) throw new Error('A subscription is begun before graphql-ws asks for it.');
      return live;
    },

    onNext(_, _id, _payload, args, result) {
      const { contextValue: ctx, type } = SocketOperation.of(args);
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

/** Closes it with the reason, where it was refused for one. */
function refuse(socket: Socket, error: unknown): boolean {
  const { code, details } = error instanceof AppError ? error : { code: null, details: {} };
  if (code === 'UNAUTHENTICATED') socket.close(closeCodes.forbidden, String(details['reason']));
  else if (code === 'RATE_LIMITED') socket.close(closeCodes.tryAgainLater, String(details['reason']));
  else socket.close(closeCodes.tryAgainLater, 'OVERLOADED');
  return code === 'UNAUTHENTICATED' || code === 'RATE_LIMITED';
}

async function begin(
  settings: ProtocolSettings,
  socket: Socket,
  id: string,
  payload: SubscribePayload,
  ctx: Context,
): Promise<SocketOperation> {
  const { schema, documents, limits } = settings;
  const prepared = prepareOperation(schema, documents, payload, ctx);
  const isSubscription = prepared.operation.operation === OperationTypeNode.SUBSCRIPTION;
  const subscribe = { ...prepared, after: payload.extensions?.['after'], ctx };
  const live = isSubscription ? new LiveOperation(id, socket, subscribe) : null;
  if (live) await goLive(settings, socket, live);
  else await limits.mayOperate(ctx.viewer);
  return new SocketOperation(schema, subscribe, live);
}

/** Reserved before anything is waited for: ten thousand that come at once are still more than are allowed. */
async function goLive({ limits, subscriptions }: ProtocolSettings, socket: Socket, live: LiveOperation): Promise<void> {
  const { after } = live.subscribe;
  socket.remember(live);
  try {
    await limits.maySubscribe(socket, after);
    live.begin(await subscriptions.open(live.subscribe, live));
  } catch (error) {
    socket.forget(live);
    await limits.failed(error, socket.viewer, after);
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
