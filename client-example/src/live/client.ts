import type { FieldFunctionOptions } from '@apollo/client/cache';
import { ApolloLink } from '@apollo/client/link';
import { OperationTypeNode } from 'graphql';
import { tap } from 'rxjs';
import { createLiveClient, versionedCache, type LiveClient } from '../../../src/client';
import { session } from '../session/session';
import { tellTour } from './tell-tour';
import { wire } from './wire';

let open: { readonly userId: string; readonly client: LiveClient } | null = null;

/** The one client of this page and of whoever is signed in; it ends with the session. */
export function clientOf(userId: string): LiveClient {
  if (open?.userId !== userId) {
    open?.client.stop();
    open = { userId, client: openClient() };
  }
  return open.client;
}

session.subscribe(() => {
  if (session.read() !== null || open === null) return;
  open.client.stop();
  open = null;
});

const toldToTour = new ApolloLink((operation, forward) => {
  const results = forward(operation);
  return operation.operationType === OperationTypeNode.SUBSCRIPTION
    ? results.pipe(tap(() => tellTour('event')))
    : results;
});

function openClient(): LiveClient {
  const client = createLiveClient({
    url: '/graphql',
    getToken: (request) => session.token(request),
    fetch: wire.fetch,
    link: toldToTour,
    // Long enough for people to read how much was missed.
    times: { quietMs: 1_200 },
    cache: versionedCache({ typePolicies }),
    apollo: { defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } } },
  });
  client.live.status.subscribe((status) => {
    if (status.state === 'signed-out' && status.reason !== 'DISPOSED') session.end(status.reason);
  });
  return client;
}

interface Page {
  readonly nodes: readonly { readonly __ref: string }[];
}

/** A list grows with each further page of it; asked for from its beginning, it is what came last. */
function growing(...keyArgs: readonly string[]) {
  return {
    keyArgs: [...keyArgs],
    merge(existing: Page | undefined, incoming: Page, { args }: FieldFunctionOptions): Page {
      if (typeof args?.['after'] !== 'string' || !existing) return incoming;
      const known = new Set(existing.nodes.map(({ __ref }) => __ref));
      return { ...incoming, nodes: [...existing.nodes, ...incoming.nodes.filter(({ __ref }) => !known.has(__ref))] };
    },
  };
}

const typePolicies = {
  Query: {
    fields: {
      transactions: growing('currency'),
      payments: growing('status'),
      notifications: growing('unread', 'kinds'),
      orders: growing('side', 'status'),
      invoices: growing('filter', 'status', 'mine', 'watched'),
      bookings: growing('side', 'status'),
      bills: growing('issued', 'status'),
      services: growing('providerId', 'search'),
      sellers: growing('search'),
      conversations: growing(),
      connections: growing('userId'),
      auditLog: growing('actorId'),
    },
  },
  Conversation: { fields: { messages: growing() } },
  Seller: { fields: { items: growing(), reviews: growing() } },
  OrderLine: { keyFields: false as const },
  Portfolio: { keyFields: ['currency'] },
  Market: { keyFields: ['currency'] },
  SellerAnalytics: { keyFields: false as const },
  NotificationPreferences: { keyFields: [], merge: true },
};
