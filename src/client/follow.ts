import type { DocumentNode, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { first } from 'rxjs';
import { backoffMs } from './backoff';
import { extensionsOf } from './errors';
import type { LiveClient } from './live-client';
import { SignedOut } from './tokens';

export interface Follower<Data> {
  readonly onData: (data: Data) => void;
  /** It has ended with this, and begins again where that can help. */
  readonly onError?: (error: Error) => void;
}

/** What the server has refused for good; anything else may be better next time. */
const final = new Set([
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'TOO_COMPLEX',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'RATE_LIMITED',
]);

/** A subscription that outlives its own failures, and a change of who is signed in. Returns how to end it. */
export function follow<Data, Variables extends OperationVariables>(
  client: LiveClient,
  query: DocumentNode | TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { onData, onError }: Follower<Data>,
): () => void {
  let isOver = false;
  let attempt = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let running: { unsubscribe(): void } | undefined;
  let waiting: { unsubscribe(): void } | undefined;

  const begin = () => {
    let hasFailed = false;
    running = client.subscribe<Data>({ query, variables }).subscribe({
      next: ({ data, error }) => {
        if (isOver) return;
        if (data) {
          attempt = 0;
          onData(data);
        }
        if (!error) return;
        hasFailed = true;
        onError?.(error);
        if (error instanceof SignedOut) beginWhenSignedIn();
        else if (!final.has(String(extensionsOf(error).code))) beginLater();
      },
      // Without a reason: a node that could not go on says no more.
      complete: () => {
        if (!isOver && !hasFailed) beginLater();
      },
    });
  };

  const beginLater = () => {
    pause = setTimeout(begin, backoffMs(attempt, { firstMs: 1_000, mostMs: 30_000 }));
    attempt += 1;
  };

  const beginWhenSignedIn = () => {
    waiting?.unsubscribe();
    waiting = client.live.status.pipe(first(({ state }) => state !== 'signed-out')).subscribe({ next: begin });
  };

  begin();
  return () => {
    isOver = true;
    clearTimeout(pause);
    waiting?.unsubscribe();
    running?.unsubscribe();
  };
}
