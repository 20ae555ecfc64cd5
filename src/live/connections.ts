import type { Role } from '../base/role';
import { ServiceKey } from '../base/services';
import type { Viewer } from '../base/viewer';

/** Why a connection is closed, in the words of the close codes. */
export type Disconnection = 'SESSION_REVOKED' | 'SUSPENDED' | 'DISCONNECTED' | 'TOKEN_EXPIRED';

/** One open connection of somebody on this node, whatever its transport. */
export interface OpenConnection {
  readonly id: string;
  readonly transport: 'WEBSOCKET' | 'SSE';
  readonly userAgent: string;
  readonly connectedAt: Date;
  readonly viewer: Viewer;
  readonly subscriptions: number;
  /** Results that it was sent. */
  readonly delivered: number;
  disconnect(reason: Disconnection): void;
  /** Without a word, as a network does that breaks. */
  cut(): void;
  /** Its viewer has other roles now: what he may no longer hear ends. */
  changeRoles(roles: readonly Role[]): void;
}

/** Everybody who is connected to this node, for those who have to find them. */
export class Connections {
  private readonly byUser = new Map<string, Set<OpenConnection>>();
  private count = 0;
  private readonly listeners: ((connection: OpenConnection, wasLast: boolean) => void)[] = [];
  /** Results that were sent by this node since it started. */
  delivered = 0;

  constructor(readonly nodeId: string) {}

  add(connection: OpenConnection): void {
    const own = this.byUser.get(connection.viewer.id) ?? new Set();
    this.byUser.set(connection.viewer.id, own.add(connection));
    this.count += 1;
  }

  remove(connection: OpenConnection): void {
    const own = this.byUser.get(connection.viewer.id);
    if (!own?.delete(connection)) return;
    this.count -= 1;
    if (own.size === 0) this.byUser.delete(connection.viewer.id);
    for (const listener of this.listeners) listener(connection, own.size === 0);
  }

  /** Hears of each connection that is gone, and whether it was the last of its viewer here. */
  onGone(listener: (connection: OpenConnection, wasLast: boolean) => void): void {
    this.listeners.push(listener);
  }

  of(userId: string): ReadonlySet<OpenConnection> {
    return this.byUser.get(userId) ?? none;
  }

  /** Who a person is at present, as his connections know it. */
  viewer(userId: string): Viewer | undefined {
    for (const { viewer } of this.of(userId)) return viewer;
    return undefined;
  }

  *all(): Iterable<OpenConnection> {
    for (const own of this.byUser.values()) yield* own;
  }

  get size(): number {
    return this.count;
  }
}

const none: ReadonlySet<OpenConnection> = new Set();

export const connectionsKey = new ServiceKey<Connections>('connections');
