import { join } from 'node:path';
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { builtPages, pageAssets, sendPage } from './page';

const built = join(builtPages, 'ide');

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

/** What the page of GraphiQL consists of. */
export const ideAssets: FastifyPluginAsync<IdeOptions> = (app, { folder = built }) =>
  pageAssets(app, { folder, path: '/ide/' });

/** Answers a browser's GET of the endpoint with the page. */
export function sendIde(reply: FastifyReply, { folder = built }: IdeOptions = {}): Promise<FastifyReply> {
  // A program that asks the same address is sent JSON.
  const vary = [reply.getHeader('vary') ?? [], 'accept'].flat().join(', ');
  return sendPage(reply.header('vary', vary), { name: 'GraphiQL', folder, policy });
}
