import { hasRedis } from '../src/testing';

/** `describe` for what needs a redis-server: skipped, and said so, where there is none; but not in CI, where there must be one. */
export function describeWithRedis(name: string, body: () => void): void {
  const canRun = hasRedis() || process.env['CI'] === 'true';
  if (!canRun)
    process.stderr.write(`Skipped "${name}": there is no redis-server. Install Redis, or set REDIS_SERVER_PATH.\n`);
  (canRun ? describe : describe.skip)(name, body);
}
