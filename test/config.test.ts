import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { StartError } from '../src/base/start-error';
import { readConfig } from '../src/config';
import { variables } from '../src/config.environment';

const root = join(__dirname, '..');

const refusal = (env: NodeJS.ProcessEnv): string => {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    if (error instanceof StartError) return error.message;
    throw error;
  }
};

it('needs nothing: every variable has a default or may be left out', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    dataDir: '.liveledger',
    demo: true,
    introspection: true,
  });
  expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readConfig({}));
});

it('has no demo with a database of its own or in production, unless somebody asks for it', () => {
  const secret = 'x'.repeat(32);
  expect(readConfig({ DATABASE_URL: 'postgres://db/books' }).demo).toBe(false);
  expect(readConfig({ DATABASE_URL: 'postgres://db/books', DEMO: '1' }).demo).toBe(true);
  expect(readConfig({ NODE_ENV: 'production', JWT_SECRET: secret }).demo).toBe(false);
});

it.each([
  'redis://cache',
  'redis://:word@cache:6379/2',
  'rediss://ann:word@cache.example.com:6380',
  'redis://[::1]:6379',
])('takes %s for a Redis', (url) => {
  expect(readConfig({ REDIS_URL: url }).redisUrl).toBe(url);
});

it('freezes what it has read', () => {
  expect(Object.isFrozen(readConfig({}))).toBe(true);
});

it.each([
  [{ PORT: '65536' }, 'PORT'],
  [{ PORT: '-1' }, 'PORT'],
  [{ PORT: '4e3' }, 'PORT'],
  [{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL'],
  [{ REDIS_URL: 'http://cache:6379' }, 'REDIS_URL'],
  [{ REDIS_URL: 'cache:6379' }, 'REDIS_URL'],
  [{ REDIS_URL: 'redis://' }, 'REDIS_URL'],
  [{ REDIS_URL: 'redis://cache:port' }, 'REDIS_URL'],
  [{ PUBLIC_URL: 'example.com' }, 'PUBLIC_URL'],
  [{ ACCESS_TOKEN_SECONDS: '4' }, 'ACCESS_TOKEN_SECONDS'],
  [{ ALLOWED_ORIGINS: 'https://a.test, https://b.test/path' }, 'ALLOWED_ORIGINS'],
  [{ DEMO: 'yes' }, 'DEMO'],
  [{ JWKS_URL: 'file:///keys' }, 'JWKS_URL'],
  [{ ADMIN_PASSWORD: 'long enough' }, 'ADMIN_EMAIL'],
  [{ NODE_ENV: 'production' }, 'JWT_SECRET'],
])('refuses %j and names it', (env, name) => {
  expect(refusal(env)).toContain(name);
});

it('says what is allowed and never shows a secret, whatever is given', () => {
  const names = [...variables.keys()];
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.string({ minLength: 12, maxLength: 80 }), (name, value) => {
      const said = refusal({ [name]: `${value}\u0007!` });
      if (said === '' || !said.includes(`${name} is`)) return;
      expect(said).toContain(variables.get(name)?.allowed);
      if (variables.get(name)?.secret) expect(said).not.toContain(value.trim());
    }),
  );
});

it('documents every variable', () => {
  const example = readFileSync(join(root, '.env.example'), 'utf8');
  for (const name of variables.keys()) expect(example).toContain(`#${name}=`);
});

it('is the only reader of the environment: commands hand it over, and nobody else looks', () => {
  const readers = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && readFileSync(join(root, 'src', file), 'utf8').includes('process.env'),
  );
  expect(readers.filter((file) => !/^(main\.ts|commands\/|testing\/)/.test(file))).toEqual([]);
});
