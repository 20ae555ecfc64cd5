import { useCallback, useSyncExternalStore } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { LiveClient, type ConnectionStatus } from '../../../src/client';

export function useLiveClient(): LiveClient {
  const client = useApolloClient();
  if (!(client instanceof LiveClient)) throw new Error('The shell provides a live client.');
  return client;
}

export function useStatus(): ConnectionStatus {
  const client = useLiveClient();
  const subscribe = useCallback(
    (listener: () => void) => {
      const running = client.live.status.subscribe(listener);
      return () => running.unsubscribe();
    },
    [client],
  );
  return useSyncExternalStore(subscribe, () => client.live.statusNow);
}

/** Money is not moved by a page that does not know how things stand. */
export function useCanPay(): boolean {
  const { state } = useStatus();
  return state !== 'offline' && state !== 'reconnecting' && state !== 'signed-out';
}
