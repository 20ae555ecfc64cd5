import { CombinedGraphQLErrors } from '@apollo/client/errors';
import type { ApolloLink } from '@apollo/client/link';
import { print, type GraphQLFormattedError } from 'graphql';
import { createClient, type Client, type SubscribePayload } from 'graphql-ws';
import { Observable } from 'rxjs';
import { backoffMs } from './backoff';
import { isObject } from './is-object';
import { PongGuard } from './pong-guard';
import type { Road, RoadParts } from './road';
import { SessionKeeper } from './session-keeper';
import { SignedOut } from './tokens';

export interface SocketRoadOptions extends RoadParts {
  readonly url: string;
  readonly webSocketImpl: unknown;
  /** Whether plain HTTP gets through to the server, where no socket has. */
  readonly httpAnswers: () => Promise<boolean>;
  readonly onBlocked: () => void;
  readonly generateID: (payload: SubscribePayload) => string;
}

interface Ending {
  readonly code: number;
  readonly reason: string;
}

/** What the two sides have agreed to be a mistake of ours: once more would be the same mistake. */
const ourMistakes = new Set([4400, 4401, 4406, 4409, 4429, 1009]);

/** One socket for all subscriptions, open while there are any. graphql-ws keeps the protocol; when to try again is decided here. */
export class SocketRoad implements Road {
  readonly client: Client;
  private readonly guard: PongGuard;
  private readonly keeper: SessionKeeper;
  private socket: WebSocket | null = null;
  private opening: ReturnType<typeof setTimeout> | undefined;
  private token = '';
  private tokenFailure: SignedOut | null = null;
  private attempt = 0;
  /** Refusals of our token in a row. */
  private refusals = 0;
  private lastCode = 0;
  /** Attempts in a row that no server has answered. */
  private silences = 0;
  private httpAnswered = false;

  constructor(private readonly options: SocketRoadOptions) {
    const { times, status } = options;
    this.client = createClient({
      url: () => this.prepare(),
      lazy: true,
      lazyCloseTimeout: times.lingerMs,
      keepAlive: times.keepAliveMs,
      retryAttempts: Infinity,
      shouldRetry: () => status.signOutReason === null,
      retryWait: () => this.pause(),
      connectionParams: () => this.introduce(),
      generateID: options.generateID,
      webSocketImpl: quiet(options.webSocketImpl),
    });
    this.guard = new PongGuard(times.pongWaitMs, () => this.client.terminate());
    this.keeper = new SessionKeeper(options.tokens, times.refreshAheadMs, this.client, (error) => {
      if (error instanceof SignedOut) options.signOut(error.reason);
    });
    this.follow();
  }

  subscribe({ query, variables, operationName, extensions }: ApolloLink.Operation): Observable<ApolloLink.Result> {
    const payload = { query: print(query), variables, operationName: operationName ?? null, extensions };
    return new Observable((observer) => {
      let leave: () => void = () => undefined;
      const start = () => {
        leave = this.client.subscribe<NonNullable<ApolloLink.Result['data']>>(payload, {
          next: (result) => observer.next(result as ApolloLink.Result),
          error: (cause) => {
            if (!this.goesOn(cause)) observer.error(this.explain(cause));
            else void this.pause().then(() => !observer.closed && start());
          },
          complete: () => observer.complete(),
        });
      };
      start();
      return () => leave();
    });
  }

  check(): void {
    const { socket } = this;
    if (socket?.readyState !== socket?.OPEN) return;
    socket?.send('{"type":"ping"}');
    this.guard.pinged();
  }

  cut(): void {
    this.client.terminate();
  }

  private follow(): void {
    const { client } = this;
    const { status, places } = this.options;
    client.on('connecting', () => status.setReach({ kind: 'connecting', attempt: this.attempt }));
    client.on('connected', (socket, payload) => {
      clearTimeout(this.opening);
      this.socket = socket as WebSocket;
      this.attempt = this.refusals = this.silences = 0;
      this.keeper.keep(payload?.['sessionExpiresAt'], payload?.['serverTime']);
      this.check();
    });
    // After everybody has heard of it, so that nobody is told "live" while something is missing.
    client.on('connected', () => queueMicrotask(() => this.socket && status.setReach({ kind: 'up' })));
    client.on('message', () => this.guard.heard());
    client.on('ping', (received) => {
      if (!received) this.guard.pinged();
    });
    client.on('pong', (received) => {
      const tookMs = received ? this.guard.ponged() : null;
      if (tookMs !== null) status.measured(tookMs);
      if (received) status.setAway(false);
    });
    client.on('closed', (ending) => this.closed(ending as Ending));
    places.onChange = () => status.update();
  }

  private closed({ code, reason }: Ending): void {
    const { tokens, status, signOut } = this.options;
    const wasUp = this.socket !== null;
    clearTimeout(this.opening);
    this.guard.rest();
    this.keeper.rest();
    this.socket = null;
    this.lastCode = code;
    status.setReach({ kind: 'idle' });
    if (code === 4403) {
      this.refusals += 1;
      if (reason !== 'DISCONNECTED') tokens.refuse();
      if (this.refusals >= 2) signOut(reason);
      return;
    }
    if (wasUp || (code >= 1012 && code <= 1013) || code === 4500) return;
    this.silences += 1;
    if (this.silences >= 2 && this.httpAnswered) this.options.onBlocked();
  }

  /** Called by graphql-ws before each attempt; what it threw, nobody would hear. */
  private async prepare(): Promise<string> {
    const { tokens, times, status, url } = this.options;
    for (;;) {
      try {
        this.tokenFailure = status.signOutReason === null ? null : new SignedOut(status.signOutReason);
        if (!this.tokenFailure) this.token = await tokens.current();
        break;
      } catch (error) {
        if (error instanceof SignedOut) {
          this.tokenFailure = error;
          break;
        }
        await this.pause();
        status.setReach({ kind: 'connecting', attempt: this.attempt });
      }
    }
    clearTimeout(this.opening);
    this.opening = setTimeout(() => this.client.terminate(), times.connectWaitMs);
    return url;
  }

  private introduce(): Record<string, unknown> {
    if (this.tokenFailure) {
      this.options.signOut(this.tokenFailure.reason);
      throw this.tokenFailure;
    }
    return { token: this.token, acks: true };
  }

  private async pause(): Promise<void> {
    const { times, status, waits } = this.options;
    // A new token is at hand, or soon will be: waiting would not make it better.
    const inMs = this.lastCode === 4403 ? 0 : backoffMs(this.attempt, times.backoff);
    this.attempt += 1;
    status.setReach({ kind: 'waiting', attempt: this.attempt, inMs });
    await waits.wait(inMs);
    if (this.silences > 0) this.httpAnswered = await this.options.httpAnswers();
  }

  /** graphql-ws takes some closings for final that a proxy on the way has caused. */
  private goesOn(cause: unknown): boolean {
    if (this.options.status.signOutReason !== null || Array.isArray(cause) || cause instanceof SignedOut) return false;
    return isObject(cause) && 'code' in cause && typeof cause['code'] === 'number' && !ourMistakes.has(cause['code']);
  }

  private explain(cause: unknown): unknown {
    const { signOutReason } = this.options.status;
    if (Array.isArray(cause)) return new CombinedGraphQLErrors({ errors: cause as GraphQLFormattedError[] });
    if (cause instanceof SignedOut) return cause;
    if (signOutReason !== null) return new SignedOut(signOutReason);
    if (cause instanceof Error) return cause;
    const { code, reason } = isObject(cause) ? cause : {};
    return new Error(`The socket was closed: ${String(code)} ${String(reason)}`);
  }
}

/** Outside of browsers, a socket that is given up while it opens says so by an error which nobody would catch any more. */
function quiet(webSocketImpl: unknown): unknown {
  const Given = webSocketImpl ?? (typeof WebSocket === 'undefined' ? undefined : WebSocket);
  if (typeof Given !== 'function') return undefined;
  return class extends (Given as typeof WebSocket) {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('error', () => undefined);
    }
  };
}
