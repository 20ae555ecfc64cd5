import type { FastifyInstance } from 'fastify';
import type { Contexts } from '../live/contexts';
import type { Page } from '../live/route';
import { callerOf } from './caller';

/** Nothing but what stands in the page itself; forms go back to where they came from. */
const own =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'";
/** Links may be followed, in a window of their own. */
const foreign =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'self'";
const largestForm = 16 * 1024;

/** Pages for people who may have no token. Machines that press a button for them send forms, or who knows what. */
export async function addPages(http: FastifyInstance, pages: readonly Page[], contexts: Contexts): Promise<void> {
  await http.register((raw, _, done) => {
    raw.removeAllContentTypeParsers();
    raw.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: largestForm }, (_request, body, parsed) =>
      parsed(null, body),
    );
    for (const { method, path, handle } of pages) {
      raw.route<{ Params: Record<string, string> }>({
        method,
        url: path,
        handler: async (request, reply) => {
          const caller = callerOf(request.ip, request.headers['user-agent']);
          const ctx = await contexts.forRequest(null, caller, request.id);
          const { searchParams } = new URL(request.url, 'http://localhost');
          const shown = await handle(ctx, {
            param: (name) => request.params[name] ?? '',
            query: (name) => searchParams.get(name),
          });
          return reply
            .code(shown.status)
            .headers({
              'content-type': 'text/html; charset=utf-8',
              'content-security-policy': shown.foreign ? foreign : own,
              'cache-control': 'no-store',
              'referrer-policy': 'no-referrer',
              'x-content-type-options': 'nosniff',
            })
            .send(shown.html);
        },
      });
    }
    done();
  });
}
