import { ApolloLink } from '@apollo/client/link';
import { Observable, Subject, type Subscription } from 'rxjs';
import type { Road, RoadParts } from './road';
import { ResumeLink, type ResumeOptions } from './resume-link';
import { usualTimes, type LiveTimes } from './settings';
import { SocketRoad } from './socket-road';
import { StatusBoard, type ConnectionStatus } from './status';
import { StreamRoad } from './stream-road';
import { browser, type Surroundings } from './surroundings';
import { Tokens, type GetToken } from './tokens';
import { Waits } from './waits';

export interface LiveOptions extends Pick<ResumeOptions, 'onGap'> {
  /** Of GraphQL over HTTP, such as `https://live.example.com/graphql`; in a browser it may begin with a slash. */
  readonly url: string;
  /** Where sockets go, when that is not the same address. */
  readonly socketUrl?: string;
  readonly getToken: GetToken;
  /** What to use where no socket gets through; false: sockets are tried for ever. */
  readonly fallback?: 'multipart' | 'sse' | false;
  readonly times?: Partial<LiveTimes>;
  /** For Node before 22, which has no WebSocket: that of `ws`. */
  readonly webSocketImpl?: unknown;
  readonly fetch?: typeof fetch;
  readonly surroundings?: Surroundings;
}

/** The connection of one signed-in person: one socket, or streams where no socket gets through. It opens with the first subscription. */
export class LiveConnection {
  /** Takes subscriptions, and ends the chain of links. */
  readonly link: ApolloLink;
  readonly tokens: Tokens;
  private readonly board: StatusBoard;
  private readonly resume: ResumeLink;
  private readonly waits = new Waits();
  private readonly moves = new Subject<Road>();
  private readonly socketRoad: SocketRoad;
  private readonly streamRoad: StreamRoad | null;
  private readonly parts: RoadParts;
  private readonly stopListening: () => void;
  private readonly fetch: typeof fetch;
  private road: Road;

  constructor(private readonly options: LiveOptions) {
    const { fallback = 'multipart', surroundings = browser } = options;
    const times = { ...usualTimes, ...options.times };
    const { url, socketUrl } = addresses(options);
    this.fetch = options.fetch ?? ((...args) => fetch(...args));
    this.tokens = new Tokens(options.getToken);
    this.resume = new ResumeLink({ ...(options.onGap && { onGap: options.onGap }), quietMs: times.quietMs });
    const { places } = this.resume;
    this.board = new StatusBoard(() => places.catchingUp, surroundings.isOnline, 'websocket');
    const { tokens, board: status, waits } = this;
    this.parts = { tokens, places, status, waits, times, signOut: (reason) => this.signOut(reason) };
    this.streamRoad =
      fallback === false ? null : new StreamRoad({ ...this.parts, url, kind: fallback, fetch: this.fetch });
    this.socketRoad = new SocketRoad({
      ...this.parts,
      url: socketUrl,
      webSocketImpl: options.webSocketImpl,
      generateID: this.resume.generateID,
      httpAnswers: () => this.answers(url),
      onBlocked: () => this.fallBack(),
    });
    this.resume.watch(this.socketRoad.client);
    this.road = this.socketRoad;
    this.link = this.resume.concat(new ApolloLink((operation) => this.travel(operation)));
    this.stopListening = surroundings.listen((turn) => this.turned(turn));
  }

  /** Tells the present status first, and each one after it. */
  get status(): Observable<ConnectionStatus> {
    return this.board.changes.asObservable();
  }

  get statusNow(): ConnectionStatus {
    return this.board.changes.value;
  }

  /** When the last event came. */
  get lastEventAt(): Date | null {
    return this.board.lastEvent;
  }

  /** Resolves when the server has confirmed every subscription that is open: what happens from now on is heard. */
  settled(): Promise<void> {
    return this.resume.places.settled();
  }

  /** Somebody is signed in again: subscriptions that begin from now on connect. Without a sign-out before, tries at once what waits. */
  restart(): void {
    this.tokens.forgive();
    if (this.board.signOutReason !== null) this.board.setSignedOut(null);
    this.waits.wake();
  }

  /** Looks at once whether the connection still holds, and does not wait any longer where it does not. */
  check(): void {
    this.waits.wake();
    this.road.check();
  }

  /** The client is no longer used. */
  dispose(): void {
    this.stopListening();
    this.signOut('DISPOSED');
  }

  /** Nothing is tried again until `restart`, and subscriptions end with `SignedOut`. */
  signOut(reason: string): void {
    if (this.board.signOutReason !== null) return;
    this.board.setSignedOut(reason);
    this.road.cut();
    // What waits to try again ends instead.
    this.waits.wake();
  }

  private turned(turn: 'back' | 'away'): void {
    if (turn === 'away') {
      this.board.setAway(true);
      this.road.check();
      return;
    }
    this.board.setAway(false);
    // Perhaps this is another network, and sockets get through it.
    if (this.road !== this.socketRoad) this.move(this.socketRoad, 'websocket');
    this.check();
  }

  private travel(operation: ApolloLink.Operation): Observable<ApolloLink.Result> {
    return new Observable((observer) => {
      let running: Subscription | undefined;
      const start = () => {
        running = this.road.subscribe(operation).subscribe({
          next: (result) => {
            this.board.heard();
            observer.next(result);
          },
          error: (error: unknown) => observer.error(error),
          complete: () => observer.complete(),
        });
      };
      const moved = this.moves.subscribe(() => {
        running?.unsubscribe();
        start();
      });
      start();
      return () => {
        moved.unsubscribe();
        running?.unsubscribe();
      };
    });
  }

  private fallBack(): void {
    const { fallback = 'multipart' } = this.options;
    if (this.streamRoad && fallback !== false) this.move(this.streamRoad, fallback);
  }

  private move(road: Road, transport: 'websocket' | 'multipart' | 'sse'): void {
    if (this.road === road) return;
    this.road = road;
    this.board.setTransport(transport);
    this.moves.next(road);
  }

  /** A server that is away answers over HTTP no more than over a socket. */
  private async answers(url: string): Promise<boolean> {
    try {
      const { status, headers } = await this.fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: '{"query":"{ __typename }"}',
        signal: AbortSignal.timeout(this.parts.times.connectWaitMs),
      });
      // What breaks before it has begun goes by the time of the server.
      this.resume.places.greet(headers.get('date'));
      return status < 500;
    } catch {
      return false;
    }
  }
}

function addresses({ url, socketUrl }: LiveOptions): { readonly url: string; readonly socketUrl: string } {
  const here = typeof location === 'undefined' ? undefined : location.href;
  const whole = new URL(url, here).href;
  return { url: whole, socketUrl: new URL(socketUrl ?? whole, here).href.replace(/^http/, 'ws') };
}
