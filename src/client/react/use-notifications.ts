import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useMemo, useSyncExternalStore } from 'react';
import { useSurrounding } from './live-provider';
import type { NotificationData, ReceivedNotification } from './notification-store';
import * as documents from './notification.documents';

export interface Notifications {
  /** The newest first. */
  readonly notifications: readonly NotificationData[];
  readonly unread: number;
  readonly loading: boolean;
  readonly error: Error | undefined;
  /** What has come since the page was opened and was not taken away yet, the newest last. */
  readonly toasts: readonly ReceivedNotification[];
  readonly dismissToast: (id: string) => void;
  readonly markRead: (id: string) => Promise<void>;
  readonly markAllRead: () => Promise<void>;
  readonly dismiss: (id: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

interface Listed {
  readonly notifications: { readonly nodes: readonly NotificationData[] };
  readonly unreadNotificationCount: number;
}

const LIST: TypedDocumentNode<Listed, { readonly first: number }> = gql(documents.list);

/** What the viewer is told, for a bell and its list; it moves by itself, on all devices. */
export function useNotifications({ first = 20 }: { readonly first?: number } = {}): Notifications {
  const { client, notifications: store } = useSurrounding();
  const { data, loading, error } = useQuery(LIST, { variables: { first } });
  const toasts = useSyncExternalStore(store.subscribe, store.shown, store.shown);
  const acts = useMemo(() => {
    const act = async (mutation: string, variables: { id?: string } = {}) => {
      await client.mutate({ mutation: gql(mutation), variables });
    };
    return {
      dismissToast: (id: string) => store.dismissToast(id),
      markRead: (id: string) => act(documents.markRead, { id }),
      markAllRead: () => act(documents.markAllRead),
      dismiss: (id: string) => act(documents.dismiss, { id }),
      clear: () => act(documents.clear),
    };
  }, [client, store]);
  return {
    notifications: data?.notifications.nodes ?? [],
    unread: data?.unreadNotificationCount ?? 0,
    loading,
    error,
    toasts,
    ...acts,
  };
}
