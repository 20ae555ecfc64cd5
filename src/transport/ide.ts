import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { packageRoot } from '../base/package-root';

/** Where `scripts/build-pages.js` puts GraphiQL. */
const built = join(packageRoot(), 'dist', 'pages', 'ide');

/**
 * What the page may do: load from its own origin, and talk to it. The editors measure and colour their text with style
 * attributes, hence 'unsafe-inline' for styles; for scripts there is no such hole. Small pictures stand in the style sheets.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export interface IdeOptions {
  readonly folder?: string;
}

/** Serves what the page consists of. The names carry a hash of the content, so a browser need never ask twice. */
export const ideAssets: FastifyPluginAsync<IdeOptions> = async (app, { folder = built }) => {
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/ide/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    index: false,
    decorateReply: false,
    // That the page is not built is said where somebody asks for it.
    suppressWarning: true,
    setHeaders(reply) {
      // A worker's policy is that of its own file: they think, and have nothing to fetch.
      void reply.header('content-security-policy', "default-src 'none'").header('x-content-type-options', 'nosniff');
    },
  });
};

/** Answers a browser's GET of the endpoint with the page. */
export async function sendIde(reply: FastifyReply, { folder = built }: IdeOptions = {}): Promise<FastifyReply> {
  const page = await readPage(folder);
  // A program that asks the same address is sent JSON.
  const vary = [reply.getHeader('vary') ?? [], 'accept'].flat().join(', ');
  void reply.header('vary', vary).header('x-content-type-options', 'nosniff');
  if (page === null) {
    const sentence = 'GraphiQL has not been built: run `npm run build`, then load this page again.\n';
    return reply.code(503).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(sentence);
  }
  return reply
    .header('cache-control', 'no-cache')
    .header('content-security-policy', policy)
    .header('referrer-policy', 'no-referrer')
    .type('text/html; charset=utf-8')
    .send(hasDemoAccounts(reply) ? page : page.replace(/<meta name="demo-accounts"[^>]*>/, ''));
}

/** Read anew each time: it is small, and may be built while the server runs. */
async function readPage(folder: string): Promise<string | null> {
  try {
    return await readFile(join(folder, 'index.html'), 'utf8');
  } catch (cause) {
    if (typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  }
}

/** Seen from the routes; a page that had to try it out would leave an error in the console of every server without them. */
function hasDemoAccounts(reply: FastifyReply): boolean {
  return reply.server.hasRoute({ method: 'POST', url: '/demo/session' });
}
