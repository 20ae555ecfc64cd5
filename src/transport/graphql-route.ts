import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../live/context';
import type { Contexts } from '../live/contexts';
import { answerType } from './answer-type';
import { unknownRequest } from './apollo';
import { sendIde } from './ide';
import { openContext } from './open-context';
import { BadRequest } from './request-problem';
import type { StreamDoor } from './streams/stream-route';

/** `/graphql` over HTTP: queries and mutations to Apollo, subscriptions of its client to the hub, a browser to GraphiQL. */
export function addGraphQL(
  http: FastifyInstance,
  apollo: ApolloServer<Context>,
  contexts: Contexts,
  streams: StreamDoor,
): void {
  http.route({
    method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    exposeHeadRoute: false,
    async handler(request, reply) {
      if (isBrowserVisit(request)) return sendIde(reply);
      // Apollo would find out when the mutation has been done and only its answer cannot be sent.
      if (answerType(request.headers.accept) === null)
        throw new BadRequest(406, 'The answer is application/json or application/graphql-response+json: accept one.');
      const context = await openContext(contexts, request);
      if (await streams.takesMultipart(request, reply, context)) return reply;
      const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: toApollo(request),
        context: () => Promise.resolve(context),
      });
      if (body.kind !== 'complete') throw new Error('An answer comes in one piece: the schema has no @defer.');
      for (const [name, value] of headers) void reply.header(name, value);
      void reply.code(status ?? 200);
      return reply.send(nameRequest(body.string, request, reply));
    },
  });
}

function toApollo({ method, url, headers, body }: FastifyRequest): HTTPGraphQLRequest {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) if (value) map.set(name, String(value));
  const question = url.indexOf('?');
  return { method, headers: map, search: question === -1 ? '' : url.slice(question), body };
}

/** Somebody who opens the address in a tab; a program says that it wants JSON, or brings a query along. */
function isBrowserVisit({ method, headers, url }: FastifyRequest): boolean {
  return method === 'GET' && headers.accept?.includes('text/html') === true && !/[?&](query|extensions)=/.test(url);
}

/** What Apollo refuses without looking at the context names no request yet. */
function nameRequest(body: string, request: FastifyRequest, reply: FastifyReply): string {
  if (reply.statusCode < 400) return body;
  return body.replaceAll(`"requestId":"${unknownRequest}"`, `"requestId":${JSON.stringify(request.id)}`);
}
