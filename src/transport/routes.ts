import type { FastifyInstance } from 'fastify';
import type { Contexts } from '../live/contexts';
import type { Route } from '../live/route';
import { openContext } from './open-context';

/** The plain paths that features answer. */
export function addRoutes(http: FastifyInstance, routes: readonly Route[], contexts: Contexts): void {
  for (const { method, path, handle } of routes) {
    http.route({
      method,
      url: path,
      handler: async (request) => handle(await openContext(contexts, request), request.body),
    });
  }
}
