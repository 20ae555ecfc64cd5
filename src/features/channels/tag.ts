import { createHash } from 'node:crypto';

/** The same name for the same notifications, whenever it is asked for: at most 32 characters of base64url, as a push topic must be. */
export function tagOf(ids: readonly string[]): string {
  const [first = '', ...others] = ids;
  return others.length === 0 ? first : createHash('sha256').update(ids.join(' ')).digest('base64url').slice(0, 30);
}
