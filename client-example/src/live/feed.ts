import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useEffect, useRef } from 'react';
import { askLoadingAgain, follow, type LiveClient } from '../../../src/client';
import type { ToastBoard } from '../../../src/client/react';

export type ToldToasts = Pick<ToastBoard, 'show'>;

/** A subscription that lasts as long as somebody is signed in, whichever screen is shown; `useLive` ends with its screen. */
export interface Feed<TData> {
  readonly listeners: Set<(data: TData) => void>;
  start(client: LiveClient, toasts: ToldToasts): () => void;
}

/** What the shell needs of a feed, whatever it brings. */
export type AnyFeed = Pick<Feed<unknown>, 'start'>;

/**
 * Opened once for each role by the shell, so that nothing is missed while somebody changes between screens. What an event carries
 * is in the cache by itself; `onEvent` puts it into the lists where it is new.
 */
export function feed<TData, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
  variables: TVariables,
  onEvent?: (data: TData, client: LiveClient, toasts: ToldToasts) => void,
): Feed<TData> {
  const listeners = new Set<(data: TData) => void>();
  return {
    listeners,
    start: (client, toasts) =>
      // What is refused, for instance since a role is gone, the screens say where they ask.
      follow(client, document, variables, {
        onData(data) {
          onEvent?.(data, client, toasts);
          // A list that is just being loaded has nothing to put this into, and its answer may be older.
          askLoadingAgain(client);
          for (const listener of listeners) listener(data);
        },
      }),
  };
}

/** Hears each event while a screen is shown. */
export function useHeard<TData>(from: Feed<TData>, listener: (data: TData) => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    const hear = (data: TData): void => latest.current(data);
    from.listeners.add(hear);
    return () => {
      from.listeners.delete(hear);
    };
  }, [from]);
}

interface Entity {
  readonly id: string;
}

/** First in the list, unless it is there: an event and a slow answer may both bring it. */
export function withFirst<T extends Entity>(nodes: readonly T[], node: T): readonly T[] {
  return nodes.some(({ id }) => id === node.id) ? nodes : [node, ...nodes];
}
