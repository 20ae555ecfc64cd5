import { isObject } from './is-object';

/** As much of `localStorage` as is needed. */
export type OutboxStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface Queued {
  readonly id: string;
  /** The mutation as text. */
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly queuedAt: string;
}

/** The list as it is kept. It is read anew each time: another tab may have changed it. */
export class QueuedList {
  constructor(
    private readonly storage: OutboxStorage,
    private readonly name: string,
  ) {}

  all(): readonly Queued[] {
    try {
      const kept: unknown = JSON.parse(this.storage.getItem(this.name) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isQueued) : [];
    } catch {
      // Somebody else's, or half of it: there is nothing that could be sent.
      return [];
    }
  }

  add(queued: Queued): void {
    this.keep([...this.all(), queued]);
  }

  remove(id: string): void {
    this.keep(this.all().filter((queued) => queued.id !== id));
  }

  private keep(list: readonly Queued[]): void {
    if (list.length === 0) this.storage.removeItem(this.name);
    else this.storage.setItem(this.name, JSON.stringify(list));
  }
}

/** Survives no reload; for where there is no `localStorage`, or it may not be used. */
export function memoryStorage(): OutboxStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => void kept.set(name, text),
    removeItem: (name) => void kept.delete(name),
  };
}

export function usualStorage(): OutboxStorage {
  try {
    return typeof localStorage === 'undefined' ? memoryStorage() : localStorage;
  } catch {
    // A browser that is told to keep nothing throws already when it is asked for.
    return memoryStorage();
  }
}

function isQueued(value: unknown): value is Queued {
  return isObject(value) && typeof value['id'] === 'string' && typeof value['query'] === 'string';
}
