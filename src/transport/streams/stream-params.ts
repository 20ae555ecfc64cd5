import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { BadRequest } from '../request-problem';

const Params = z.object({
  query: z.string().optional(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  extensions: z.record(z.string(), z.unknown()).nullish(),
});

export interface StreamParams {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly after: unknown;
}

/** What is asked for, from the body or from the address. A browser that comes back by itself says in a header what it has seen last. */
export function readStreamParams(request: FastifyRequest): StreamParams {
  const given = request.method === 'GET' ? fromAddress(request.url) : request.body;
  const params = Params.safeParse(given);
  if (!params.success)
    throw new BadRequest(
      400,
      'Send query, and if needed operationName, variables and extensions, as GraphQL over HTTP has them.',
    );
  const { query, operationName = null, variables, extensions } = params.data;
  if (query === undefined) throw new BadRequest(400, 'There is no query.');
  const lastEventId = request.headers['last-event-id'];
  return { query, operationName, variables: variables ?? {}, after: lastEventId ?? extensions?.['after'] };
}

function fromAddress(url: string): unknown {
  const search = new URL(url, 'http://here').searchParams;
  const read = (name: string): unknown => {
    const text = search.get(name);
    if (text === null) return undefined;
    try {
      return JSON.parse(text);
    } catch {
      throw new BadRequest(400, `${name} is not JSON.`);
    }
  };
  return {
    query: search.get('query') ?? undefined,
    operationName: search.get('operationName') ?? undefined,
    variables: read('variables'),
    extensions: read('extensions'),
  };
}
