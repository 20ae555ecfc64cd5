import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../src/config';
import { variables } from '../../src/config.environment';
import { startLiveledger } from '../../src/testing';

const root = join(__dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const Service = z.object({
  image: z.string().optional(),
  build: z.string().optional(),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
  expose: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  command: z.array(z.string()).optional(),
  deploy: z.object({ replicas: z.number() }).optional(),
  restart: z.literal('unless-stopped'),
  healthcheck: z.object({ test: z.array(z.string()), interval: z.string(), timeout: z.string(), retries: z.number() }),
  depends_on: z.record(z.string(), z.object({ condition: z.literal('service_healthy') })).default({}),
});
const Compose = z.object({
  services: z.object({ node: Service, postgres: Service, redis: Service, balancer: Service }),
  volumes: z.record(z.string(), z.unknown()),
});

const text = read('docker-compose.yml');
const { services, volumes } = Compose.parse(parse(text));
const dockerfile = read('Dockerfile')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const instructions = (name: string) =>
  dockerfile.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1).trim());
const nginx = read('deploy/nginx.conf').replace(/#.*/g, '');

/** As Compose fills in what stands between braces; a `?` means that it refuses to start. */
function fillIn(value: string, env: Readonly<Record<string, string>>): string {
  return value.replace(/\$\{(\w+)(:[-?])([^}]*)\}/g, (_, name: string, kind: string, rest: string) => {
    const given = env[name];
    if (given) return given;
    if (kind === ':?') throw new Error(`${name} ${rest}`);
    return rest;
  });
}

const environmentOf = (env: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(services.node.environment).map(([name, value]) => [name, fillIn(value, env)]));
const secrets = { POSTGRES_PASSWORD: 'abc123', JWT_SECRET: 's'.repeat(64) };

describe('docker-compose.yml', () => {
  it('sets variables that exist, and values that are allowed', () => {
    for (const name of Object.keys(services.node.environment)) expect([...variables.keys()]).toContain(name);

    const config = readConfig(environmentOf(secrets));

    expect(config).toMatchObject({
      host: '0.0.0.0',
      port: 4000,
      databaseUrl: 'postgres://liveledger:abc123@postgres:5432/liveledger',
      redisUrl: 'redis://redis:6379',
      production: true,
      demo: false,
      logLevel: 'info',
    });
  });

  it('asks for nothing but our variables and the password of Postgres', () => {
    const asked = [...text.matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name);
    expect(asked.filter((name) => !variables.has(name))).toEqual(['POSTGRES_PASSWORD', 'POSTGRES_PASSWORD']);
  });

  it.each(['POSTGRES_PASSWORD', 'JWT_SECRET'])('refuses to start without %s and says what it must be', (name) => {
    expect(() => environmentOf({ ...secrets, [name]: '' })).toThrow(new RegExp(`^${name} is missing: .*openssl`));
  });

  it('runs two nodes or more, and waits for what they need', () => {
    expect(services.node.deploy?.replicas).toBeGreaterThanOrEqual(2);
    expect(services.node.ports).toEqual([]);
    expect(Object.keys(services.node.depends_on)).toEqual(['postgres', 'redis']);
    expect(Object.keys(services.balancer.depends_on)).toEqual(['node']);
  });

  it('means the same database, Redis and door everywhere', () => {
    const { databaseUrl = '', redisUrl = '' } = readConfig(environmentOf(secrets));
    const database = new URL(databaseUrl);
    expect(database.hostname in services).toBe(true);
    expect(services.postgres.environment).toMatchObject({
      POSTGRES_USER: database.username,
      POSTGRES_DB: database.pathname.slice(1),
    });
    expect(fillIn(services.postgres.environment['POSTGRES_PASSWORD'] ?? '', secrets)).toBe(database.password);
    expect(services.postgres.healthcheck.test).toEqual(expect.arrayContaining(['-U', database.username]));
    expect(new URL(redisUrl).hostname in services).toBe(true);
    const port = services.node.environment['PORT'];
    expect(services.node.expose).toEqual([port]);
    expect(services.node.healthcheck.test.join(' ')).toContain(`:${port}/`);
    expect(instructions('EXPOSE')).toEqual([port]);
  });

  it('keeps the data of Postgres in a volume, and only them', () => {
    expect(services.postgres.volumes).toEqual(['postgres:/var/lib/postgresql/data']);
    expect(Object.keys(volumes)).toEqual(['postgres']);
    expect(services.redis.command).toEqual(['redis-server', '--save', '', '--appendonly', 'no']);
    expect(services.redis.volumes).toEqual([]);
  });

  it('lets only the balancer be reached from outside', () => {
    const published = Object.entries(services).filter(([, { ports }]) => ports.length > 0);
    expect(published.map(([name]) => name)).toEqual(['balancer']);
  });

  it('mounts files that exist', () => {
    const mounted = Object.values(services).flatMap((service) => service.volumes.filter((one) => one.startsWith('./')));
    expect(mounted).toHaveLength(1);
    for (const one of mounted) expect(existsSync(join(root, one.split(':')[0] ?? ''))).toBe(true);
  });

  it('asks after health where a server answers', async () => {
    await using app = await startLiveledger();
    const commands = [
      ...Object.values(services).map(({ healthcheck }) => healthcheck.test.join(' ')),
      ...instructions('HEALTHCHECK'),
    ];
    const paths = commands.flatMap((command) => /http:\/\/[^/]+(\/\w+)/.exec(command)?.[1] ?? []);
    expect(paths.sort()).toEqual(['/livez', '/readyz', '/readyz']);
    for (const path of paths) expect((await fetch(`${app.url}${path}`)).status).toBe(200);
  });
});

it('pins every image to a version', () => {
  const images = [
    ...Object.values(services).flatMap(({ image }) => image ?? []),
    ...instructions('FROM').map((from) => from.split(' ')[0] ?? ''),
  ];
  expect(images).toHaveLength(5);
  for (const image of images) expect(image).toMatch(/^[a-z]+:\d+\.\d+(\.\d+)?(-[a-z]+)?$/);
});

describe('the balancer', () => {
  const has = (line: string) => expect(nginx.replace(/\s+/g, ' ')).toContain(line);

  it('looks for all nodes there are, under their name and on their port', () => {
    has(`server node:${services.node.environment['PORT']} resolve`);
    has('resolver 127.0.0.11');
    has('proxy_pass http://nodes;');
  });

  it('listens where its port and its health check mean', () => {
    const port = /listen (\d+);/.exec(nginx)?.[1];
    expect(services.balancer.ports).toEqual([`\${PORT:-4000}:${port}`]);
    expect(services.balancer.healthcheck.test.join(' ')).toContain(`:${port}/readyz`);
  });

  it('passes on upgrades and streams, and does not give up on quiet ones', () => {
    has('proxy_http_version 1.1;');
    has('proxy_set_header Upgrade $http_upgrade;');
    has('proxy_set_header Connection $connection_header;');
    has("map $http_upgrade $connection_header { default upgrade; '' ''; }");
    has('proxy_buffering off;');
    has('proxy_read_timeout 1h;');
  });

  it('says whose request it is and does not believe a client about it', () => {
    has('proxy_set_header X-Forwarded-For $remote_addr;');
    has('proxy_set_header Host $http_host;');
  });

  it('never repeats a request that a node may have answered', () => {
    expect(/proxy_next_upstream ([^;]*);/.exec(nginx)?.[1]).toBe('error timeout');
  });
});

describe('the image', () => {
  it('copies what exists, and what is not kept out', () => {
    const ignored = read('.dockerignore').split('\n').filter(Boolean);
    const sources = instructions('COPY')
      .filter((copy) => !copy.startsWith('--from'))
      .flatMap((copy) => copy.split(' ').slice(0, -1));
    expect(sources).toContain('migrations');
    for (const source of sources) {
      expect(existsSync(join(root, source))).toBe(true);
      expect(ignored).not.toContain(source);
    }
  });

  it('keeps secrets and data of this machine out', () => {
    const ignored = read('.dockerignore').split('\n');
    for (const name of ['.env', '.liveledger', '.git', 'node_modules', 'dist']) expect(ignored).toContain(name);
  });

  it('runs as nobody special, with what production needs and no tools', () => {
    const last = dockerfile.slice(dockerfile.findLastIndex((line) => line.startsWith('FROM ')));
    expect(last).toContain('USER node');
    expect(last.join('\n')).toContain('npm ci --omit=dev');
    expect(last.some((line) => line.startsWith('CMD ["node", "bin/liveledger.js", "start"]'))).toBe(true);
    const set = [...(instructions('ENV')[0] ?? '').matchAll(/(\w+)=(\S+)/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    );
    for (const [name] of set) expect([...variables.keys()]).toContain(name);
    expect(() => readConfig({ ...Object.fromEntries<string>(set), JWT_SECRET: secrets.JWT_SECRET })).not.toThrow();
  });

  it('is built for a Node that the package allows', () => {
    const [major, minor] = (/node:(\d+)\.(\d+)/.exec(dockerfile[0] ?? '') ?? []).slice(1).map(Number);
    const { engines } = z.object({ engines: z.object({ node: z.string() }) }).parse(JSON.parse(read('package.json')));
    const [wantedMajor, wantedMinor] = (/(\d+)\.(\d+)/.exec(engines.node) ?? []).slice(1).map(Number);
    expect(major).toBe(wantedMajor);
    expect(minor).toBeGreaterThanOrEqual(wantedMinor ?? 0);
  });
});
