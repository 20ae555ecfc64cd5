import type { InMemoryCache } from '@apollo/client/cache';
import { isObject } from './is-object';

interface Invalidation {
  readonly typename: string;
  /** Null: everything of the type. */
  readonly entityId: string | null;
  /** Null: all of it. */
  readonly fields: readonly string[] | null;
}

/** The `CacheInvalidatedEvent`s in a result. They stand in events only, so other results are not searched far. */
export function collectInvalidations(result: unknown, depth = 4): Invalidation[] {
  if (!isObject(result) || depth === 0) return [];
  if (result['__typename'] === 'CacheInvalidatedEvent' && typeof result['typename'] === 'string')
    return [read(result['typename'], result)];
  return Object.values(result).flatMap((value) => collectInvalidations(value, depth - 1));
}

/** Whether there was any. */
export function evictAll(cache: InMemoryCache, invalidations: readonly Invalidation[]): boolean {
  if (invalidations.length === 0) return false;
  cache.batch({
    update: () => {
      for (const { typename, entityId, fields } of invalidations) {
        for (const id of idsOf(cache, typename, entityId)) {
          if (fields === null) empty(cache, id);
          else for (const fieldName of fields) cache.evict({ id, fieldName });
        }
      }
    },
  });
  cache.gc();
  return true;
}

/**
 * It stays in its lists, knowing nothing: what is gone altogether a list leaves out without a word, and nobody asks for it again. What
 * misses a field is asked for.
 */
function empty(cache: InMemoryCache, id: string): void {
  cache.modify({
    id,
    fields: (value: unknown, { DELETE, fieldName }) => (fieldName === '__typename' ? value : DELETE),
  });
}

function read(typename: string, { entityId, fields }: Readonly<Record<string, unknown>>): Invalidation {
  const names: readonly unknown[] | null = Array.isArray(fields) ? fields : null;
  return {
    typename,
    entityId: typeof entityId === 'string' ? entityId : null,
    fields: names?.filter((name) => typeof name === 'string') ?? null,
  };
}

function idsOf(cache: InMemoryCache, typename: string, entityId: string | null): readonly string[] {
  if (entityId === null) return Object.keys(cache.extract()).filter((id) => id.startsWith(`${typename}:`));
  const id = cache.identify({ __typename: typename, id: entityId });
  return id === undefined ? [] : [id];
}
