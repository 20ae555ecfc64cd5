import type { ApolloLink } from '@apollo/client/link';
import type { Observable } from 'rxjs';
import type { Places } from './places';
import type { LiveTimes } from './settings';
import type { StatusBoard } from './status';
import type { Tokens } from './tokens';
import type { Waits } from './waits';

/** A way for subscriptions to the server: a socket for all of them, or a stream over HTTP for each. */
export interface Road {
  subscribe(operation: ApolloLink.Operation): Observable<ApolloLink.Result>;
  /** There is reason to look whether it still holds. */
  check(): void;
  /** Nobody may use it any more; whoever does is told that it is signed out. */
  cut(): void;
}

/** What both ways share. */
export interface RoadParts {
  readonly tokens: Tokens;
  readonly places: Places;
  readonly status: StatusBoard;
  readonly waits: Waits;
  readonly times: LiveTimes;
  readonly signOut: (reason: string) => void;
}
