import { once } from 'node:events';
import { WebSocket } from 'ws';
import { Origins } from '../../src/transport/origins';
import { Peer } from './peer';
import { sharedWorld } from './shared-world';

const world = sharedWorld({ env: { ALLOWED_ORIGINS: 'https://app.example.com,http://127.0.0.1:5173' } });

const own = () => world().url.replace('127.0.0.1', 'localhost');
const allowed = (): string[] => [
  own(),
  world().url,
  own().replace('localhost', '[::1]'),
  'https://app.example.com',
  'http://localhost:5173',
];
const foreign = [
  'https://evil.example.com',
  'http://app.example.com',
  'https://app.example.com:8443',
  'http://localhost:1',
  'null',
  '',
];

const ask = (origin: string) =>
  fetch(world().graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: '{"query":"{ __typename }"}',
  });

/** What a browser asks before it lets a page send JSON elsewhere. */
const preflight = (origin: string) =>
  fetch(world().graphqlUrl, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,authorization',
    },
  });

it('lets pages of our own and of the allowed origins read the answer', async () => {
  for (const origin of allowed()) {
    const { headers } = await ask(origin);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-expose-headers')).toBe('x-request-id, retry-after');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('vary')).toMatch(/\borigin\b/i);
  }
});

it('says in the preflight what such a page may send', async () => {
  for (const origin of allowed()) {
    const { status, headers } = await preflight(origin);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-methods')).toBe('GET, POST');
    expect(headers.get('access-control-allow-headers')).toBe('content-type,authorization');
  }
});

it.each(foreign)('says nothing to a page of “%s”', async (origin) => {
  for (const answer of [await ask(origin), await preflight(origin)]) {
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('vary')).toMatch(/\borigin\b/i);
  }
  expect((await preflight(origin)).status).toBe(404);
});

it('lets a refusal be read as well, so that the page learns why', async () => {
  const response = await fetch(world().graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', origin: 'https://app.example.com' },
    body: 'x',
  });
  expect(response.status).toBe(415);
  expect(response.headers.get('access-control-allow-origin')).toBe('https://app.example.com');
});

describe('a socket', () => {
  it('opens for the same pages, and for programs, which have no origin', async () => {
    for (const origin of [undefined, ...allowed()]) {
      await using peer = await Peer.open(world().socketUrl, { ...(origin !== undefined && { origin }) });
      expect(peer.ws.readyState).toBe(WebSocket.OPEN);
    }
  });

  it.each(foreign.filter(Boolean))('is refused to a page of “%s”', async (origin) => {
    const ws = new WebSocket(world().socketUrl, 'graphql-transport-ws', { origin });
    const [, response] = (await once(ws, 'unexpected-response')) as [unknown, { statusCode: number }];
    expect(response.statusCode).toBe(403);
  });
});

it('counts the names of this machine as one, each port for itself', () => {
  const origins = new Origins(() => ['http://localhost:3000']);
  for (const origin of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000', 'HTTP://LOCALHOST:3000'])
    expect(origins.allow(origin)).toBe(true);
  for (const origin of [
    'http://localhost:3001',
    'https://localhost:3000',
    'http://localhost',
    'http://localhost:3000.evil.com',
    'http://127.0.0.1:3000@evil.com',
    'http://localhost.evil.com:3000',
    'http://127.0.0.10:3000',
  ])
    expect(origins.allow(origin)).toBe(false);
});
