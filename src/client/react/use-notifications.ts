import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useSurrounding } from './live-provider';
import type { NotificationData } from './listen-for-notices';
import * as documents from './notification.documents';

export interface Notifications {
  /** The newest first. */
  readonly notifications: readonly NotificationData[];
  readonly unread: number;
  readonly loading: boolean;
  readonly error: Error | undefined;
  readonly refetch: () => Promise<void>;
  /** The next older ones; null when all are there. */
  readonly loadMore: (() => Promise<void>) | null;
  readonly markRead: (id: string) => Promise<void>;
  readonly markAllRead: () => Promise<void>;
  readonly dismiss: (id: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

interface Listed {
  readonly notifications: {
    readonly nodes: readonly NotificationData[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly unreadNotificationCount: number;
}

const LIST: TypedDocumentNode<Listed, { readonly first: number; readonly after?: string }> = gql(documents.list);

/** What the viewer is told, for a bell and its list; it moves by itself, on all devices. */
export function useNotifications({ first = 20 }: { readonly first?: number } = {}): Notifications {
  const { client } = useSurrounding();
  const { data, loading, error, refetch, fetchMore } = useQuery(LIST, { variables: { first } });
  const acts = useMemo(() => {
    const act = async (
      mutation: string,
      variables: { id?: string } = {},
      optimisticResponse?: Record<string, unknown>,
    ) => {
      await client.mutate({ mutation: gql(mutation), variables, ...(optimisticResponse && { optimisticResponse }) });
    };
    return {
      markRead: (id: string) => act(documents.markRead, { id }, { markNotificationRead: readNow(id) }),
      markAllRead: () => act(documents.markAllRead),
      dismiss: (id: string) => act(documents.dismiss, { id }),
      clear: () => act(documents.clear),
    };
  }, [client]);
  const { hasNextPage = false, endCursor = null } = data?.notifications.pageInfo ?? {};
  const loadMore = async (after: string) => {
    await fetchMore({
      variables: { after },
      updateQuery: (held, { fetchMoreResult }) => joined(held, fetchMoreResult),
    });
  };
  return {
    notifications: data?.notifications.nodes ?? [],
    unread: data?.unreadNotificationCount ?? 0,
    loading,
    error,
    refetch: async () => {
      await refetch();
    },
    loadMore: hasNextPage && endCursor !== null ? () => loadMore(endCursor) : null,
    ...acts,
  };
}

/** As it will be; nobody has to wait to see it. */
function readNow(id: string) {
  return { __typename: 'Notification', id, readAt: new Date().toISOString() };
}

function joined(held: Listed, next: Listed): Listed {
  const nodes = [...held.notifications.nodes, ...next.notifications.nodes];
  return { ...next, notifications: { ...next.notifications, nodes } };
}
