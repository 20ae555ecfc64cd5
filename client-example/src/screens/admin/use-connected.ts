import { useLive } from '../../../../src/client/react';
import { CONNECTIONS_HEARD } from './admin.documents';
import type { ConnectionsHeardSubscription } from '../../gql/types';

export type Connected = ConnectionsHeardSubscription['connectionsChanged'];

/** How many are connected: told at once, and then whenever it changes. */
export function useConnected(onChange?: () => void): Connected | null {
  const { data } = useLive(CONNECTIONS_HEARD, { onEvent: () => onChange?.() });
  return data?.connectionsChanged ?? null;
}
