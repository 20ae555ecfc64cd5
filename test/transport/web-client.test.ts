import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { webClient } from '../../src/transport/web-client';

describe('the page of the web client', () => {
  let folder: string;
  let app: FastifyInstance;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'web-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<div id="page"></div>');
    await writeFile(join(folder, 'assets', 'index-abc.js'), 'plain');
    await writeFile(join(folder, 'assets', 'index-abc.js.br'), 'by brotli');
    app = Fastify();
    await app.register(webClient, { folder });
  });

  afterEach(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

  it.each(['/', '/app/', '/app/vendor/board', '/app/pay/prq_1', '/app/?as=vendor'])('is at %s', async (url) => {
    const { statusCode, body, headers } = await app.inject(url);

    expect(statusCode).toBe(200);
    expect(body).toBe('<div id="page"></div>');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });

  it('runs scripts of this origin only, and may be framed by this origin only', async () => {
    const policy = String((await app.inject('/')).headers['content-security-policy']);

    for (const part of [
      "default-src 'none'",
      "script-src 'self';",
      "connect-src 'self'",
      "frame-src 'self'",
      "frame-ancestors 'self'",
      "base-uri 'none'",
    ])
      expect(policy).toContain(part);
  });

  it('leads to the first screen', async () => {
    expect((await app.inject('/app')).headers['location']).toBe('/app/');
  });

  it('sends its parts for good and compressed, and no page for a part that is not there', async () => {
    const part = await app.inject({ url: '/app/assets/index-abc.js', headers: { 'accept-encoding': 'br' } });

    expect(part.body).toBe('by brotli');
    expect(part.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await app.inject('/app/assets/index-old.js')).statusCode).toBe(404);
  });
});
