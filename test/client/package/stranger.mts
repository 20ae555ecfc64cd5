import { gql } from '@apollo/client';
import {
  connectionStatus,
  createLiveClient,
  createOutbox,
  versionedCache,
  type ConnectionStatus,
  type LiveClient,
} from 'liveledger/client';
import { LiveProvider, useConnectionStatus, useLive, useNotifications } from 'liveledger/client/react';

/** Compiled by a test as somebody else's code would be, and never run. */
export function example(token: string): LiveClient {
  const client = createLiveClient({
    url: 'https://live.example.com/graphql',
    getToken: ({ refresh }) => (refresh ? null : token),
    cache: versionedCache(),
    fallback: 'sse',
  });
  connectionStatus(client).subscribe((status: ConnectionStatus) => {
    if (status.state === 'reconnecting') status.inMs.toFixed();
    // @ts-expect-error the types are there: only one that reconnects has a number
    status.attempt.toFixed();
  });
  void createOutbox(client, { owner: 'usr_1' }).send<{ sendMessage: { id: string } }>(gql('mutation { a }'));
  return client;
}

export function Component(): string {
  const { data, error } = useLive<{ balanceUpdated: { id: string } }>(gql('subscription { balanceUpdated { id } }'));
  const { unread, markRead } = useNotifications();
  void markRead('ntf_1');
  return `${data?.balanceUpdated.id ?? error?.message ?? ''} ${unread.toFixed()} ${useConnectionStatus().state} ${typeof LiveProvider}`;
}
