import { CombinedGraphQLErrors } from '@apollo/client/errors';
import type { ApolloLink } from '@apollo/client/link';
import { print } from 'graphql';
import type { Observer } from 'rxjs';
import { backoffMs } from './backoff';
import { extensionsOf } from './errors';
import { isObject } from './is-object';
import { Place } from './place';
import type { Reach } from './status';
import { multipartReader, sseReader, type StreamReader } from './stream-parts';
import type { StreamRoadOptions } from './stream-road';
import { SignedOut } from './tokens';

/** One subscription over HTTP, begun again after its place whenever it breaks. */
export class Stream {
  private running = new AbortController();
  private isOver = false;
  private attempt = 0;
  /** Refusals of our token in a row. */
  private refusals = 0;
  /** The server has ended what runs, and it is to be begun again. */
  private isBroken = false;
  private token = '';
  private beats = 0;
  private silence: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly options: StreamRoadOptions,
    private readonly operation: ApolloLink.Operation,
    private readonly observer: Observer<ApolloLink.Result>,
    private readonly tell: (reach: Reach) => void,
  ) {}

  async run(): Promise<void> {
    while (!this.isOver) {
      this.tell({ kind: 'connecting', attempt: this.attempt });
      try {
        await this.listen();
      } catch (error) {
        // What broke is tried again; what the server has said is told.
        if (CombinedGraphQLErrors.is(error)) this.fail(error);
        else if (error instanceof SignedOut) this.options.signOut(error.reason);
      }
      clearTimeout(this.silence);
      this.failIfSignedOut();
      await this.pause();
    }
  }

  private get place(): Place | null {
    const after: unknown = this.operation.extensions['after'];
    return after instanceof Place ? after : null;
  }

  /** Nobody listens any more. */
  end(): void {
    this.isOver = true;
    clearTimeout(this.silence);
    this.running.abort();
  }

  /** What runs is broken off; whether it goes on is asked anew. */
  cut(): void {
    this.running.abort();
    this.failIfSignedOut();
  }

  private async listen(): Promise<void> {
    const { tokens } = this.options;
    this.token = await tokens.current();
    if (this.isOver) return;
    this.running = new AbortController();
    this.isBroken = false;
    this.beats = 0;
    this.stillThere();
    const response = await this.ask();
    const type = response.headers.get('content-type') ?? '';
    if (!/multipart\/mixed|event-stream/.test(type)) return this.refuse(response);
    this.begun();
    await this.read(response, /multipart/.test(type) ? multipartReader(boundaryOf(type)) : sseReader());
  }

  private ask(): Promise<Response> {
    const { url, kind, fetch } = this.options;
    const { query, variables, operationName, extensions } = this.operation;
    return fetch(kind === 'sse' ? `${url}/stream` : url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: kind === 'sse' ? 'text/event-stream' : 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
        authorization: `Bearer ${this.token}`,
      },
      body: JSON.stringify({ query: print(query), variables, operationName, extensions }),
      signal: this.running.signal,
    });
  }

  private begun(): void {
    const { places, status } = this.options;
    if (this.attempt > 0 && this.place) places.comeBackTo(this.place);
    this.refusals = 0;
    status.setAway(false);
    this.tell({ kind: 'up' });
  }

  private async read(response: Response, reader: StreamReader): Promise<void> {
    const chunks = response.body?.getReader();
    const decoder = new TextDecoder();
    while (chunks && !this.isOver) {
      const { done, value } = await chunks.read();
      if (done) return;
      this.stillThere();
      for (const message of reader(decoder.decode(value, { stream: true }))) {
        if (message.kind === 'begun') this.confirm(message.cursor);
        else if (message.kind === 'result') this.take(message.result);
        else if (message.kind === 'end') this.complete();
        else this.beat();
        if (this.isBroken) {
          this.running.abort();
          return;
        }
      }
    }
  }

  private confirm(cursor: string): void {
    this.attempt = 0;
    if (this.place) this.options.places.confirmPlace(this.place, cursor);
  }

  /** A first beat may come before the subscription has begun; a second one comes seconds later. Only what has no history needs it. */
  private beat(): void {
    this.beats += 1;
    if (this.beats > 1 && this.place) this.options.places.settle(this.place);
  }

  private take(result: ApolloLink.Result): void {
    if (this.isOver) return;
    if (result.errors && result.data === undefined) {
      this.fail(new CombinedGraphQLErrors(result));
      return;
    }
    this.observer.next(result);
  }

  /** An answer that is no stream: a word from the server, or of somebody on the way to it. */
  private async refuse(response: Response): Promise<void> {
    const answer: unknown = await response.json().catch(() => null);
    if (isObject(answer) && Array.isArray(answer['errors']) && response.status !== 502 && response.status !== 504)
      this.fail(new CombinedGraphQLErrors(answer as ApolloLink.Result));
  }

  private fail(error: CombinedGraphQLErrors): void {
    const { code, reason } = extensionsOf(error);
    if (code === 'UNAUTHENTICATED') {
      const { tokens, signOut } = this.options;
      this.isBroken = true;
      this.refusals += 1;
      if (reason !== 'DISCONNECTED') tokens.refuse();
      if (this.refusals >= 2) signOut(typeof reason === 'string' ? reason : 'TOKEN_INVALID');
      return;
    }
    if (this.isOver) return;
    this.end();
    this.observer.error(error);
  }

  private complete(): void {
    if (this.isOver || this.isBroken) return;
    this.end();
    this.observer.complete();
  }

  private failIfSignedOut(): void {
    const reason = this.options.status.signOutReason;
    if (this.isOver || reason === null) return;
    this.end();
    this.observer.error(new SignedOut(reason));
  }

  private async pause(): Promise<void> {
    if (this.isOver) return;
    const { times, waits } = this.options;
    const inMs = this.refusals > 0 ? 0 : backoffMs(this.attempt, times.backoff);
    this.attempt += 1;
    if (this.place) this.options.places.unsettle([this.place]);
    this.tell({ kind: 'waiting', attempt: this.attempt, inMs });
    await waits.wait(inMs);
  }

  /** Beats come even when nothing happens. */
  private stillThere(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.running.abort(), this.options.times.silenceMs);
  }
}

function boundaryOf(contentType: string): string {
  return /boundary="?([^";]+)/.exec(contentType)?.[1] ?? '-';
}
