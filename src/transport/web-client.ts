import { join } from 'node:path';
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { builtPages, pageAssets, sendPage } from './page';

const built = join(builtPages, 'app');

/**
 * What the page may do: load from its own origin, talk to it, and show itself in a frame, as the tour does. The components colour
 * themselves with style elements, hence 'unsafe-inline' for styles. QR codes are pictures made of data.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "manifest-src 'self'",
  "font-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export interface WebClientOptions {
  readonly folder?: string;
}

/** The tour at `/` and the web client at `/app/…`: one page, which finds out by its address what to show. */
export const webClient: FastifyPluginAsync<WebClientOptions> = async (app, { folder = built }) => {
  await pageAssets(app, { folder, path: '/app/' });
  const send = (_request: unknown, reply: FastifyReply) => sendPage(reply, { name: 'The web client', folder, policy });
  app.get('/', send);
  app.get('/app', (_request, reply) => reply.redirect('/app/'));
  app.get('/app/*', send);
};
