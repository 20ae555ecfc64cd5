import type { FastifyInstance } from 'fastify';
import type { Contexts } from '../live/contexts';
import type { Webhook } from '../live/route';
import { callerOf } from './caller';

/** Posts of machines: the body is handed over as it came, whatever it calls itself, and nobody looks at bearer tokens. */
export async function addWebhooks(
  http: FastifyInstance,
  webhooks: readonly Webhook[],
  contexts: Contexts,
): Promise<void> {
  await http.register((raw, _, done) => {
    raw.removeAllContentTypeParsers();
    raw.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body: Buffer, parsed) => parsed(null, body));
    for (const { path, handle } of webhooks) {
      raw.post<{ Params: { provider: string } }>(path, async (request, reply) => {
        const caller = callerOf(request.ip, request.headers['user-agent']);
        const ctx = await contexts.forRequest(null, caller, request.id);
        const { status, body } = await handle(ctx, {
          provider: request.params.provider,
          body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
          header: (name) => {
            const value = request.headers[name.toLowerCase()];
            return typeof value === 'string' ? value : null;
          },
        });
        return reply.code(status).send(body);
      });
    }
    done();
  });
}
