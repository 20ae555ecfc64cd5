import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { packageRoot } from '../base/package-root';

/** Where `scripts/build-pages.js` puts what people look at. */
export const builtPages = join(packageRoot(), 'dist', 'pages');

export interface BuiltPage {
  /** As a person calls it. */
  readonly name: string;
  readonly folder: string;
  /** What the page may do. */
  readonly policy: string;
}

/** Serves what a page consists of. The names carry a hash of the content, so a browser need never ask twice. */
export async function pageAssets(
  app: FastifyInstance,
  { folder, path }: { readonly folder: string; readonly path: string },
): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: `${path}assets/`,
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
      // A service worker lies among the assets, and serves the whole page.
      void reply.header('service-worker-allowed', path);
    },
  });
}

export async function sendPage(reply: FastifyReply, { name, folder, policy }: BuiltPage): Promise<FastifyReply> {
  const page = await readPage(folder);
  void reply.header('x-content-type-options', 'nosniff');
  if (page === null) {
    const sentence = `${name} has not been built: run \`npm run build\`, then load this page again.\n`;
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
