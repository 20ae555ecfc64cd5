import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { execute, OperationTypeNode, type GraphQLSchema } from 'graphql';
import { findOperation, type Documents } from '../../graphql/documents';
import { NotSubscribed, type Subscribe } from '../../graphql/live/subscriptions';
import { prepareOperation } from '../../graphql/prepare-operation';
import type { Reporter } from '../../graphql/reporter';
import { withEvents } from '../../graphql/with-events';
import type { Context } from '../../live/context';
import type { Contexts } from '../../live/contexts';
import type { OperationLimits } from '../operation-limits';
import { openContext } from '../open-context';
import { BadRequest } from '../request-problem';
import { eventStream } from './event-stream.format';
import { multipart } from './multipart.format';
import type { StreamFormat } from './stream-format';
import { readStreamParams, type StreamParams } from './stream-params';
import type { Streams } from './streams';

export interface StreamRoutes {
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
  readonly contexts: Contexts;
  readonly streams: Streams;
  readonly limits: OperationLimits;
  readonly reporter: Reporter;
}

/** Answers that do not end: what is asked for is found good first, by the same rules as everywhere. */
export class StreamDoor {
  constructor(private readonly parts: StreamRoutes) {}

  addTo(http: FastifyInstance): void {
    http.route({
      method: ['GET', 'POST'],
      url: '/graphql/stream',
      exposeHeadRoute: false,
      handler: async (request, reply) => {
        const ctx = await openContext(this.parts.contexts, request);
        const params = readStreamParams(request);
        await this.answer(request, reply, ctx, params);
      },
    });
  }

  /** For Apollo's HttpLink, which asks for subscriptions at the same address as for everything else; false for what is none. */
  async takesMultipart(request: FastifyRequest, reply: FastifyReply, ctx: Context): Promise<boolean> {
    if (request.method !== 'POST' || !/multipart\/mixed[^,]*subscriptionSpec/i.test(request.headers.accept ?? ''))
      return false;
    const params = this.subscriptionIn(request);
    if (!params) return false;
    const subscribe = this.prepare(ctx, params);
    await this.parts.streams.admit(subscribe);
    await this.parts.streams.begin(open(reply, multipart), multipart, subscribe);
    return true;
  }

  private subscriptionIn(request: FastifyRequest): StreamParams | null {
    try {
      const params = readStreamParams(request);
      const document = this.parts.documents.prepare(params.query);
      if (!('kind' in document)) return null;
      const { operation } = findOperation(document, params.operationName);
      return operation === OperationTypeNode.SUBSCRIPTION ? params : null;
    } catch {
      // Whatever is wrong with it, Apollo says it better.
      return null;
    }
  }

  private async answer(
    { method, id }: FastifyRequest,
    reply: FastifyReply,
    ctx: Context,
    params: StreamParams,
  ): Promise<void> {
    const { streams } = this.parts;
    const subscribe = this.find(ctx, params);
    if (subscribe instanceof NotSubscribed) {
      const errors = subscribe.errors.map((error) => this.parts.reporter.report(error, id));
      open(reply, eventStream).end(eventStream.failure(errors));
      return;
    }
    const type = subscribe.operation.operation;
    if (type === OperationTypeNode.SUBSCRIPTION) {
      await streams.admit(subscribe);
      await streams.begin(open(reply, eventStream), eventStream, subscribe);
      return;
    }
    if (type === OperationTypeNode.MUTATION && method === 'GET')
      throw new BadRequest(405, 'A GET changes nothing: send mutations with POST.');
    const result = await this.execute(subscribe);
    open(reply, eventStream).end(eventStream.single(result) + eventStream.end);
  }

  private find(ctx: Context, params: StreamParams): Subscribe | NotSubscribed {
    try {
      return this.prepare(ctx, params);
    } catch (error) {
      if (error instanceof NotSubscribed) return error;
      throw error;
    }
  }

  private prepare(ctx: Context, params: StreamParams): Subscribe {
    const { schema, documents } = this.parts;
    return { ...prepareOperation(schema, documents, params, ctx), after: params.after, ctx };
  }

  private async execute({ document, operation, variables, ctx }: Subscribe): Promise<object> {
    const { schema, limits, reporter } = this.parts;
    const isMutation = operation.operation === OperationTypeNode.MUTATION;
    if (isMutation && ctx.viewerIfAny) await limits.mayOperate(ctx.viewerIfAny);
    const { errors, ...result } = await execute({
      schema,
      document,
      operationName: operation.name?.value,
      variableValues: variables,
      contextValue: ctx,
    });
    const named = {
      ...(errors && { errors: errors.map((error) => reporter.report(error, ctx.requestId)) }),
      ...result,
    };
    return isMutation ? withEvents(named, ctx) : named;
  }
}

/** From here on we write by ourselves: nothing may gather or compress what should arrive now. */
function open(reply: FastifyReply, { contentType, start }: StreamFormat) {
  reply.hijack();
  const { raw } = reply;
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
  raw.setHeader('content-type', contentType);
  raw.setHeader('cache-control', 'no-cache, no-transform');
  raw.setHeader('x-accel-buffering', 'no');
  raw.flushHeaders();
  if (start !== '') raw.write(start);
  return raw;
}
