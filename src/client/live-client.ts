import { ApolloClient, type ApolloCache } from '@apollo/client';
import { ApolloLink } from '@apollo/client/link';
import { OperationTypeNode } from 'graphql';
import type { Observable } from 'rxjs';
import { askLoadingAgain } from './ask-again';
import { httpLink } from './http-link';
import { LiveConnection, type LiveOptions } from './live-connection';
import type { ConnectionStatus } from './status';
import { VersionedCache, versionedCache } from './versioned-cache';

export interface LiveClientOptions extends LiveOptions {
  /** `versionedCache()` unless said otherwise. */
  readonly cache?: ApolloCache;
  /** Links of your own in front of all operations. */
  readonly link?: ApolloLink;
  /** What else an ApolloClient is to be told. */
  readonly apollo?: Omit<ApolloClient.Options, 'link' | 'cache'>;
}

/** An Apollo Client whose subscriptions come back by themselves and miss nothing. */
export class LiveClient extends ApolloClient {
  readonly live: LiveConnection;

  constructor({ cache = versionedCache(), link, apollo, ...options }: LiveClientOptions) {
    const live = new LiveConnection(options);
    const split = ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      live.link,
      httpLink(options.url, live.tokens, options.fetch ?? ((...args) => fetch(...args)), (reason) =>
        live.signOut(reason),
      ),
    );
    super({ ...apollo, cache, link: link ? link.concat(split) : split });
    this.live = live;
    if (cache instanceof VersionedCache) cache.onInvalidated = () => askLoadingAgain(this);
  }

  /** Ends its connection too. */
  override stop(): void {
    super.stop();
    this.live.dispose();
  }
}

/** `const client = createLiveClient({ url: 'http://localhost:4000/graphql', getToken: () => token })` */
export function createLiveClient(options: LiveClientOptions): LiveClient {
  return new LiveClient(options);
}

/** Tells the present status of the client's connection first, and each one after it. */
export function connectionStatus(client: { readonly live: LiveConnection }): Observable<ConnectionStatus> {
  return client.live.status;
}
