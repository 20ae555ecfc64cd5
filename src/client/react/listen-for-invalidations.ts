import { gql } from '@apollo/client';
import { follow } from '../follow';
import type { LiveClient } from '../live-client';
import { invalidated } from './notification.documents';

/** The cache takes what it needs from each event when it is written. Returns how to stop. */
export function listenForInvalidations(client: LiveClient, typenames: readonly string[] | null): () => void {
  return follow(client, gql(invalidated), { typenames }, { onData: () => undefined });
}
