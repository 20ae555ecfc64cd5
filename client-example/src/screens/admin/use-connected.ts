import { useState } from 'react';
import { useLive } from '../../live/use-live';
import { CONNECTIONS_HEARD } from './admin.documents';
import type { ConnectionsHeardSubscription } from '../../gql/types';

export type Connected = ConnectionsHeardSubscription['connectionsChanged'];

/** How many are connected: told at once, and then whenever it changes. */
export function useConnected(onChange?: () => void): Connected | null {
  const [connected, setConnected] = useState<Connected | null>(null);
  useLive(CONNECTIONS_HEARD, {}, ({ connectionsChanged }) => {
    setConnected(connectionsChanged);
    onChange?.();
  });
  return connected;
}
