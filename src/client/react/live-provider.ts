import { ApolloProvider } from '@apollo/client/react';
import { createContext, createElement, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { LiveClient } from '../live-client';
import { listenForNotices, type ReceivedNotification } from './listen-for-notices';
import { listenForInvalidations } from './listen-for-invalidations';
import { ToastBoard } from './toast-board';

export interface LiveProviderProps {
  readonly client: LiveClient;
  /** Called once for each notification, however many components show them: the place for a sound. */
  readonly onNotification?: (received: ReceivedNotification) => void;
  /** How many toasts are kept; the oldest go first. */
  readonly maxToasts?: number;
  /**
   * Which types `cacheInvalidated` is heard of; all when left out. Leave out those whose events you subscribe to: what has just come would be
   * asked for again.
   */
  readonly invalidatedTypes?: readonly string[];
  readonly children?: ReactNode;
}

interface Surrounding {
  readonly client: LiveClient;
  readonly toasts: ToastBoard;
}

const LiveContext = createContext<Surrounding | null>(null);
const usuallyMost = 5;

/** The client for all below, with one subscription each to notifications, to announcements, and to what is no longer true in the cache. */
export function LiveProvider({
  client,
  onNotification,
  maxToasts = usuallyMost,
  invalidatedTypes,
  children,
}: LiveProviderProps): ReactNode {
  const surrounding = useMemo(() => ({ client, toasts: new ToastBoard(usuallyMost) }), [client]);
  const told = useRef(onNotification);
  useEffect(() => {
    told.current = onNotification;
  });
  useEffect(() => surrounding.toasts.limit(maxToasts), [surrounding, maxToasts]);
  useEffect(
    () => listenForNotices(client, surrounding.toasts, (received) => told.current?.(received)),
    [client, surrounding],
  );
  const typenames = JSON.stringify(invalidatedTypes ?? null);
  useEffect(
    () => listenForInvalidations(client, JSON.parse(typenames) as readonly string[] | null),
    [client, typenames],
  );
  return createElement(LiveContext, { value: surrounding }, createElement(ApolloProvider, { client, children }));
}

export function useSurrounding(): Surrounding {
  const surrounding = useContext(LiveContext);
  if (!surrounding) throw new Error('There is no <LiveProvider> around this component.');
  return surrounding;
}
