import { isUtf8 } from 'node:buffer';
import cors from '@fastify/cors';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { largestMessage } from '../graphql/limits';
import type { Reporter } from '../graphql/reporter';
import { newRequestId } from '../live/contexts';
import { trustedProxies } from './caller';
import type { Origins } from './origins';
import { BadRequest, requestProblem } from './request-problem';
import { refuseUnreadable } from './unreadable';

export interface HttpSettings {
  readonly origins: Origins;
  readonly reporter: Reporter;
}

const givenId = /^[\w.:-]{1,80}$/;

/** The bare server: what holds for every path. Paths are added by those who know what they are for. */
export async function makeHttp({ origins, reporter }: HttpSettings): Promise<FastifyInstance> {
  const sayProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { status, formatted } = requestProblem(error, request.id, reporter);
    return answer(request, reply, status, formatted);
  };
  const http = Fastify({
    bodyLimit: largestMessage,
    requestTimeout: 30_000,
    trustProxy: trustedProxies,
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && givenId.test(given) ? given : newRequestId();
    },
    forceCloseConnections: 'idle',
    clientErrorHandler: refuseUnreadable,
    frameworkErrors: (error, request, reply) => void sayProblem(error, request, reply),
  });
  await http.register(cors, {
    origin: (origin, allow) => allow(null, origin !== undefined && origins.allow(origin)),
    methods: ['GET', 'POST'],
    exposedHeaders: ['x-request-id', 'retry-after'],
    maxAge: 600,
  });
  http.addHook('onRequest', nameRequest);
  http.addHook('onRequest', refuseCompressed);
  readJsonOnly(http);
  http.setErrorHandler(sayProblem);
  http.setNotFoundHandler((request, reply) => {
    const message = `There is nothing at ${request.method} ${pathOf(request)}. GraphQL is at /graphql.`;
    return answer(request, reply, 404, { message, extensions: { code: 'NOT_FOUND', requestId: request.id } });
  });
  return http;
}

/** Requests under way are answered first; a peer who never finishes his own is not waited for. */
export async function closeHttp(http: FastifyInstance, patienceMs = 10_000): Promise<void> {
  const cut = setTimeout(() => http.server.closeAllConnections(), patienceMs);
  try {
    await http.close();
  } finally {
    clearTimeout(cut);
  }
}

/** Other types have no parser and are refused; text that is not what it says it is would be replaced silently. */
function readJsonOnly(http: FastifyInstance): void {
  const parse = http.getDefaultJsonParser('error', 'error');
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    const charset = /;\s*charset\s*=\s*"?([\w-]+)/i.exec(request.headers['content-type'] ?? '')?.[1] ?? 'utf-8';
    if (!/^(utf-?8|us-ascii)$/i.test(charset)) done(new BadRequest(415, 'Send JSON in UTF-8.'));
    else if (!isUtf8(body)) done(new BadRequest(400, 'The body is not UTF-8.'));
    else void parse(request, body.toString('utf8'), done);
  });
}

function nameRequest(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  void reply.header('x-request-id', request.id);
  done();
}

/** Nothing is unpacked here, so a small body that unpacks to gigabytes can do no harm. */
function refuseCompressed({ headers }: FastifyRequest, _: FastifyReply, done: (error?: Error) => void): void {
  const encoding = headers['content-encoding']?.toLowerCase() ?? 'identity';
  if (encoding === 'identity') done();
  else
    done(new BadRequest(415, `Send the body as it is: ${JSON.stringify(encoding.slice(0, 40))} is not unpacked here.`));
}

/** In the shape of a GraphQL error whatever went wrong, since that is what clients here read. */
function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  error: GraphQLFormattedError,
): FastifyReply {
  const waitMs = error.extensions?.['retryAfterMs'];
  if (typeof waitMs === 'number') void reply.header('retry-after', Math.ceil(waitMs / 1000));
  return reply
    .code(status)
    .header('x-request-id', request.id)
    .type('application/json; charset=utf-8')
    .send({ errors: [error] });
}

function pathOf({ url }: FastifyRequest): string {
  return (url.split('?')[0] ?? '').slice(0, 100);
}
