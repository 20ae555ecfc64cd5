import { ApolloProvider } from '@apollo/client/react';
import { createContext, createElement, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { LiveClient } from '../live-client';
import { NotificationStore, type ReceivedNotification } from './notification-store';

export interface LiveProviderProps {
  readonly client: LiveClient;
  /** Called once for each notification, however many components show them: the place for a toast. */
  readonly onNotification?: (received: ReceivedNotification) => void;
  /** How many toasts are kept; the oldest go first. */
  readonly maxToasts?: number;
  readonly children?: ReactNode;
}

interface Surrounding {
  readonly client: LiveClient;
  readonly notifications: NotificationStore;
}

const LiveContext = createContext<Surrounding | null>(null);

/** The client for all below, with one subscription each to notifications and to what is no longer true in the cache. */
export function LiveProvider({ client, onNotification, maxToasts = 5, children }: LiveProviderProps): ReactNode {
  const surrounding = useMemo(
    () => ({ client, notifications: new NotificationStore(client, maxToasts) }),
    [client, maxToasts],
  );
  const told = useRef(onNotification);
  useEffect(() => {
    told.current = onNotification;
  });
  useEffect(() => surrounding.notifications.listen((received) => told.current?.(received)), [surrounding]);
  return createElement(LiveContext, { value: surrounding }, createElement(ApolloProvider, { client, children }));
}

export function useSurrounding(): Surrounding {
  const surrounding = useContext(LiveContext);
  if (!surrounding) throw new Error('There is no <LiveProvider> around this component.');
  return surrounding;
}
