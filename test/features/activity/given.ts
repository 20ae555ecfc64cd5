import type { Visitor } from '../../../src/testing';

export interface Told {
  readonly __typename: string;
  readonly id: string;
  readonly occurredAt: string;
  readonly notification?: { readonly title: string };
  readonly changedIds?: readonly string[];
}

export interface UserEvents {
  readonly userEvents: readonly Told[];
}

export interface Page {
  readonly events: { readonly events: readonly Told[]; readonly cursor: string };
}

export interface Invalidated {
  readonly cacheInvalidated: {
    readonly id: string;
    readonly occurredAt: string;
    readonly typename: string;
    readonly entityId: string | null;
    readonly fields: readonly string[] | null;
  };
}

const EVENT = `__typename id occurredAt
  ... on NotificationReceivedEvent { notification { title } unreadCount }
  ... on NotificationsChangedEvent { changedIds unreadCount }
  ... on BalanceUpdatedEvent { amount { amount currency } newBalance { amount } balance { id version } }
  ... on PaymentCompletedEvent { payment { id status payee { displayName } } method }
  ... on PaymentUpdatedEvent { kind message payment { id } }
  ... on TransactionRecordedEvent { payment { id } }`;

export const USER_EVENTS = `subscription ($batch: Int) { userEvents(batchMilliseconds: $batch) { ${EVENT} } }`;
export const EVENTS = `query ($after: Cursor, $first: Int) { events(after: $after, first: $first) { events { ${EVENT} } cursor } }`;
export const INVALIDATED =
  'subscription ($typenames: [String!]) { cacheInvalidated(typenames: $typenames) { id occurredAt typename entityId fields } }';
export const RENAME = 'mutation ($name: String!) { updateProfile(displayName: $name) { id } }';

export async function poll(visitor: Visitor, variables: object = {}): Promise<Page['events']> {
  return (await visitor.query<Page>(EVENTS, variables)).events;
}

export function titlesOf(events: readonly Told[]): readonly (string | undefined)[] {
  return events.map(({ notification }) => notification?.title);
}
