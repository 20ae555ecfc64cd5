import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** `REDIS_SERVER_PATH`, or the first `redis-server` on the PATH; null where there is none. */
export function findRedis(env: NodeJS.ProcessEnv): string | null {
  const given = env['REDIS_SERVER_PATH'];
  const places = given ? [given] : (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'redis-server'));
  return places.find(mayRun) ?? null;
}

function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
