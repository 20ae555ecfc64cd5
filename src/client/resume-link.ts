import { ApolloLink } from '@apollo/client/link';
import { OperationTypeNode } from 'graphql';
import type { Client } from 'graphql-ws';
import { Observable, type Subscription } from 'rxjs';
import { extensionsOf, passesAfterMs } from './errors';
import type { Place } from './place';
import { Places } from './places';
import { Waits } from './waits';

export interface ResumeOptions {
  /** Told when events are gone for good: the cursor was too old, or of a database that was restored. Queries are asked again by then. */
  readonly onGap?: (gap: { readonly operationName: string | undefined; readonly code: string }) => void;
  /** So long without an event, and what was missed is taken to have come. */
  readonly quietMs?: number;
}

/**
 * Subscriptions go on after the last event, whatever breaks, and nobody above notices:
 *
 *     const resume = resumeLink();
 *     const ws = createClient({ url, generateID: resume.generateID, connectionParams: async () => ({ token, acks: true }) });
 *     resume.watch(ws);
 *     const link = resume.concat(new GraphQLWsLink(ws));
 */
export function resumeLink(options: ResumeOptions = {}): ResumeLink {
  return new ResumeLink(options);
}

export class ResumeLink extends ApolloLink {
  readonly places: Places;
  private isWatching = false;
  private readonly lost = new Set<Place>();
  private readonly waits = new Waits();

  constructor(private readonly options: ResumeOptions) {
    super();
    this.places = new Places(options.quietMs ?? 300);
  }

  readonly generateID: (payload: Parameters<Places['idFor']>[0]) => string = (payload) => this.places.idFor(payload);

  /** Hears where each subscription begins, so that even one that breaks before its first event misses none. */
  watch(client: Pick<Client, 'on'>): void {
    this.isWatching = true;
    client.on('connected', (_socket, payload, wasRetry) => {
      this.places.greet(payload?.['serverTime']);
      if (wasRetry) this.places.comeBack();
    });
    client.on('closed', () => this.places.unsettle());
    client.on('ping', (received, payload) => {
      const id = payload?.['subscribed'];
      const cursor = payload?.['cursor'];
      if (received && typeof id === 'string') this.places.confirm(id, typeof cursor === 'string' ? cursor : null);
    });
  }

  /** Streams over HTTP tell by themselves where they begin. */
  expectConfirmations(): void {
    this.isWatching = true;
  }

  override request(
    operation: ApolloLink.Operation,
    forward: ApolloLink.ForwardFunction,
  ): Observable<ApolloLink.Result> {
    if (operation.operationType !== OperationTypeNode.SUBSCRIPTION) return forward(operation);
    return new Observable((observer) => {
      const given: unknown = operation.extensions['after'];
      const place = this.places.add(typeof given === 'string' ? given : undefined);
      operation.extensions = { ...operation.extensions, after: place };
      let running: Subscription | undefined;
      const start = () => {
        running = forward(operation).subscribe({
          next: (result) => {
            this.places.advance(place, result.extensions?.['cursor'], result.data);
            observer.next(result);
          },
          error: (error: unknown) => {
            if (!this.goesOn(error, operation, place, start, () => observer.closed)) observer.error(error);
          },
          complete: () => observer.complete(),
        });
      };
      start();
      return () => {
        running?.unsubscribe();
        this.places.remove(place);
        this.findAgain(place, operation);
      };
    });
  }

  /** Whether it is begun again instead of ended. */
  private goesOn(
    error: unknown,
    operation: ApolloLink.Operation,
    place: Place,
    start: () => void,
    isOver: () => boolean,
  ): boolean {
    const { code } = extensionsOf(error);
    if ((code === 'CURSOR_EXPIRED' || code === 'CURSOR_INVALID') && place.wasShown) {
      this.beginAnew(operation, place, start, code);
      return true;
    }
    const pauseMs = passesAfterMs(error);
    if (pauseMs === null) return false;
    void this.waits.wait(pauseMs).then(() => {
      if (!isOver()) start();
    });
    return true;
  }

  /** First it listens and then it asks how things are: nothing falls between. */
  private beginAnew(operation: ApolloLink.Operation, place: Place, start: () => void, code: string): void {
    place.reset();
    this.lost.add(place);
    if (this.isWatching) this.places.whenConfirmed(place, () => this.findAgain(place, operation));
    start();
    if (!this.isWatching) this.findAgain(place, operation);
    this.options.onGap?.({ operationName: operation.operationName, code });
  }

  /** All that have lost their places together ask once how things are. */
  private findAgain(place: Place, { client }: ApolloLink.Operation): void {
    if (!this.lost.delete(place) || this.lost.size > 0) return;
    client.refetchQueries({ include: 'active' }).catch(() => undefined); // Each query tells its own observers.
  }
}
