import { InMemoryCache, type Cache, type InMemoryCacheConfig, type Reference } from '@apollo/client/cache';
import type { OperationVariables } from '@apollo/client';
import { collectInvalidations, evictAll } from './invalidations';
import { isObject } from './is-object';
import { fragmentOf, subSelections, type Selections } from './selections';

/**
 * An InMemoryCache in which no older state of a thing replaces a newer one, whichever road it came by: select `version` wherever
 * there is one. What `cacheInvalidated` names is evicted as soon as such an event comes by, in whichever subscription; queries that are
 * looked at ask for it again, and show what they had until the answer comes.
 */
export function versionedCache(config: InMemoryCacheConfig = {}): VersionedCache {
  return new VersionedCache({
    ...config,
    // An amount is one value: half of an old one and half of a new one would be wrong.
    typePolicies: { Money: { merge: false }, ...config.typePolicies },
  });
}

export class VersionedCache extends InMemoryCache {
  /** Called when something was evicted: an answer that is under way may be older. */
  onInvalidated: () => void = () => undefined;

  override write<Data = unknown, Variables extends OperationVariables = OperationVariables>(
    options: Cache.WriteOptions<Data, Variables>,
  ): Reference | undefined {
    const { query, variables } = options;
    const root = subSelections(query);
    const result = this.newest(options.result, root, variables ?? {}) as typeof options.result;
    const written = super.write<Data, Variables>({ ...options, result });
    if (evictAll(this, collectInvalidations(options.result))) this.onInvalidated();
    return written;
  }

  /** The same result with the newer state of each thing that is held already. */
  private newest(value: unknown, selections: Selections, variables: OperationVariables): unknown {
    if (Array.isArray(value)) return this.newestOfAll(value, selections, variables);
    if (!isObject(value)) return value;
    let copy: Record<string, unknown> | null = null;
    for (const [key, below] of selections.fields()) {
      const child = value[key];
      const now = this.newest(child, below, variables);
      if (now !== child) (copy ??= { ...value })[key] = now;
    }
    const fresh = copy ?? value;
    const held = this.newerThan(fresh, selections, variables);
    return held ? this.over(fresh, held) : fresh;
  }

  private newestOfAll(values: readonly unknown[], selections: Selections, variables: OperationVariables): unknown {
    const now = values.map((value) => this.newest(value, selections, variables));
    return now.some((value, at) => value !== values[at]) ? now : values;
  }

  /** What is held of the same thing, as far as it is asked for here; null unless it is newer. */
  private newerThan(value: Readonly<Record<string, unknown>>, selections: Selections, variables: OperationVariables) {
    const { __typename: typename, version } = value;
    if (typeof version !== 'number' || typeof typename !== 'string') return null;
    const id = this.identify(value as Parameters<InMemoryCache['identify']>[0]);
    if (id === undefined) return null;
    const known = this.read<{ version?: number }>({
      query: versionQuery(typename),
      rootId: id,
      optimistic: false,
      returnPartialData: true,
    });
    if (typeof known?.version !== 'number' || known.version <= version) return null;
    const held: unknown = this.read({
      query: selections.asQueryOn(typename),
      variables,
      rootId: id,
      optimistic: false,
      returnPartialData: true,
    });
    return isObject(held) ? held : null;
  }

  /** What is held wins, but for what is not held at all, and for other things, which have versions of their own. */
  private over(fresh: Readonly<Record<string, unknown>>, held: Readonly<Record<string, unknown>>): object {
    const merged: Record<string, unknown> = { ...fresh };
    for (const [key, mine] of Object.entries(held)) {
      const theirs = fresh[key];
      if (mine === undefined || theirs === undefined) continue;
      if (!isObject(mine) || !isObject(theirs) || Array.isArray(mine)) merged[key] = mine;
      else if (!this.isSameThing(mine, theirs)) merged[key] = this.isThing(mine) ? mine : this.over(theirs, mine);
    }
    return merged;
  }

  private isThing(value: object): boolean {
    return this.identify(value as Parameters<InMemoryCache['identify']>[0]) !== undefined;
  }

  private isSameThing(mine: object, theirs: object): boolean {
    type Thing = Parameters<InMemoryCache['identify']>[0];
    return this.isThing(mine) && this.identify(mine as Thing) === this.identify(theirs as Thing);
  }
}

const versionQueries = new Map<string, ReturnType<typeof fragmentOf>>();

function versionQuery(typename: string) {
  const known = versionQueries.get(typename) ?? fragmentOf(typename, 'version');
  versionQueries.set(typename, known);
  return known;
}
