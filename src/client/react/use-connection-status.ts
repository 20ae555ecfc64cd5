import { useCallback, useSyncExternalStore } from 'react';
import type { ConnectionStatus } from '../status';
import { useSurrounding } from './live-provider';

/** How the connection is, for a pill or a bar. */
export function useConnectionStatus(): ConnectionStatus {
  const { live } = useSurrounding().client;
  const subscribe = useCallback(
    (changed: () => void) => {
      const following = live.status.subscribe(changed);
      return () => following.unsubscribe();
    },
    [live],
  );
  const now = () => live.statusNow;
  return useSyncExternalStore(subscribe, now, now);
}
