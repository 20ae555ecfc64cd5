import { useSyncExternalStore } from 'react';
import type { LiveClient } from '../../../../src/client';
import type { MovementHeardSubscription } from '../../gql/types';
import { useLiveClient } from '../../../../src/client/react';

export type Movement = MovementHeardSubscription['transactionRecorded'];

const kept = 200;
const frameMs = 100;

/** The movements heard since somebody signed in, the newest first: they have no list at the server that could be asked for. */
class Movements {
  private all: readonly Movement[] = [];
  private waiting: readonly Movement[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly listeners = new Set<() => void>();

  readonly read = (): readonly Movement[] => this.all;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** A busy market moves thousands a second; the page is drawn a few times. */
  add(movement: Movement): void {
    this.waiting = [movement, ...this.waiting].slice(0, kept);
    this.timer ??= setTimeout(() => this.show(), frameMs);
  }

  private show(): void {
    this.timer = null;
    const known = new Set(this.all.map(({ id }) => id));
    this.all = [...this.waiting.filter(({ id }) => !known.has(id)), ...this.all].slice(0, kept);
    this.waiting = [];
    for (const listener of this.listeners) listener();
  }
}

const heard = new WeakMap<LiveClient, Movements>();

/** Those of one session; the next one begins anew. */
export function movementsOf(client: LiveClient): Movements {
  const known = heard.get(client) ?? new Movements();
  heard.set(client, known);
  return known;
}

export function useMovements(): readonly Movement[] {
  const movements = movementsOf(useLiveClient());
  return useSyncExternalStore(movements.subscribe, movements.read);
}
