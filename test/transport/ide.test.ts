import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { ideAssets, sendIde } from '../../src/transport/ide';

describe('the page of GraphiQL', () => {
  let folder: string;
  let app: FastifyInstance;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ide-'));
    app = Fastify();
    await app.register(ideAssets, { folder });
    app.get('/graphql', (_request, reply) => sendIde(reply.header('vary', 'origin'), { folder }));
  });

  afterEach(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

  async function givenBuiltPage(): Promise<void> {
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<meta name="demo-accounts" content="yes" /><main>GraphiQL</main>');
    await writeFile(join(folder, 'assets', 'main-abc.js'), 'plain');
    await writeFile(join(folder, 'assets', 'main-abc.js.br'), 'by brotli');
    await writeFile(join(folder, 'assets', 'main-abc.js.gz'), 'by gzip');
  }

  it('comes with a policy that lets it talk to this origin only, and is asked for anew each time', async () => {
    await givenBuiltPage();

    const { statusCode, headers } = await app.inject('/graphql');

    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; " +
        "img-src 'self' data:; font-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      vary: 'origin, accept',
    });
  });

  it('offers demo accounts only where the server has them', async () => {
    await givenBuiltPage();
    const demo = Fastify();
    demo.get('/graphql', (_request, reply) => sendIde(reply, { folder }));
    demo.post('/demo/session', () => ({}));

    expect((await demo.inject('/graphql')).body).toContain('demo-accounts');
    expect((await app.inject('/graphql')).body).toBe('<main>GraphiQL</main>');
  });

  it('says what to run while it is not built, and is there as soon as it is', async () => {
    const before = await app.inject('/graphql');
    await givenBuiltPage();

    expect(before.statusCode).toBe(503);
    expect(before.headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
    expect(before.body).toContain('run `npm run build`');
    expect((await app.inject('/graphql')).statusCode).toBe(200);
    expect((await app.inject('/ide/assets/main-abc.js')).statusCode).toBe(200);
  });

  it.each([
    ['br, gzip', 'br', 'by brotli'],
    ['gzip', 'gzip', 'by gzip'],
    ['identity', undefined, 'plain'],
  ])('sends its parts for good, and compressed for who accepts %s', async (accepted, encoding, body) => {
    await givenBuiltPage();

    const answer = await app.inject({ url: '/ide/assets/main-abc.js', headers: { 'accept-encoding': accepted } });

    expect(answer.body).toBe(body);
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
    });
  });

  it.each(['/ide/assets/other.js', '/ide/assets/', '/ide/assets/..%2Findex.html', '/ide/index.html'])(
    'has nothing else to give: %s',
    async (url) => {
      await givenBuiltPage();

      const answer = await app.inject(url);

      expect([403, 404]).toContain(answer.statusCode);
      expect(answer.headers['cache-control']).toBeUndefined();
    },
  );
});
