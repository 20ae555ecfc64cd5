import { gql } from '@apollo/client';
import { follow } from '../follow';
import type { LiveClient } from '../live-client';
import * as documents from './notification.documents';

export interface NotificationData {
  readonly id: string;
  readonly kind: string;
  readonly severity: string;
  readonly priority: string;
  readonly title: string;
  readonly message: string;
  readonly subjectId: string | null;
  readonly createdAt: string;
  readonly readAt: string | null;
}

export interface ReceivedNotification {
  readonly notification: NotificationData;
  /** Whether it should be heard. */
  readonly sound: boolean;
}

interface Received {
  readonly notificationReceived: ReceivedNotification & { readonly id: string; readonly unreadCount: number };
}

interface Changed {
  readonly notificationsChanged: { readonly id: string; readonly unreadCount: number };
}

const rememberedIds = 500;

/** One for an application: whatever shows notifications looks here, so each is told once. */
export class NotificationStore {
  toasts: readonly ReceivedNotification[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly seen = new Set<string>();
  private readonly documents = { received: gql(documents.received), changed: gql(documents.changed) };
  private readonly invalidated = gql(documents.invalidated);

  constructor(
    private readonly client: LiveClient,
    private readonly maxToasts: number,
  ) {}

  /** Returns how to stop. */
  listen(onNotification: (received: ReceivedNotification) => void): () => void {
    const stops = [
      follow<Received, Record<string, never>>(
        this.client,
        this.documents.received,
        {},
        {
          onData: ({ notificationReceived }) => {
            const { id, unreadCount, notification, sound } = notificationReceived;
            if (!this.isNew(id)) return;
            this.count(unreadCount);
            this.show([...this.toasts, { notification, sound }].slice(-this.maxToasts));
            onNotification({ notification, sound });
            this.refetchLists();
          },
        },
      ),
      follow<Changed, Record<string, never>>(
        this.client,
        this.documents.changed,
        {},
        {
          onData: ({ notificationsChanged }) => {
            this.count(notificationsChanged.unreadCount);
            this.refetchLists();
          },
        },
      ),
      // The cache takes what it needs from the event when it is written.
      follow(this.client, this.invalidated, {}, { onData: () => undefined }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  dismissToast(id: string): void {
    this.show(this.toasts.filter(({ notification }) => notification.id !== id));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly shown = (): readonly ReceivedNotification[] => this.toasts;

  private show(toasts: readonly ReceivedNotification[]): void {
    this.toasts = toasts;
    for (const listener of this.listeners) listener();
  }

  /** An event is the same over every road, and after whatever break. */
  private isNew(id: string): boolean {
    if (this.seen.has(id)) return false;
    this.seen.add(id);
    const [oldest] = this.seen;
    if (this.seen.size > rememberedIds && oldest !== undefined) this.seen.delete(oldest);
    return true;
  }

  private count(unreadNotificationCount: number): void {
    this.client.writeQuery({ query: gql(documents.unread), data: { unreadNotificationCount } });
  }

  private refetchLists(): void {
    for (const query of this.client.getObservableQueries())
      if (query.queryName === documents.listName) query.refetch().catch(() => undefined); // Its observers are told.
  }
}
