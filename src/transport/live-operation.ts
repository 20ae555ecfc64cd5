import type { AppError } from '../base/errors';
import type { LiveSubscription } from '../graphql/live/live-subscription';
import type { Sink } from '../graphql/live/sink';
import type { Subscribe } from '../graphql/live/subscriptions';
import type { Result } from '../live/hub/member';
import { headOf } from './frames';
import type { Socket } from './socket';

/**
 * One subscription of a socket. To the library that keeps the protocol it is an iterator which yields nothing and only ends;
 * results go past it. Written by hand: `return()` of a generator that waits would wait with it, and with it the end of the socket.
 */
export class LiveOperation implements Sink, AsyncGenerator<never, undefined> {
  private readonly head: Buffer;
  private live: LiveSubscription | null = null;
  private over: { readonly reason: AppError | null } | null = null;
  private settle: (() => void) | null = null;

  constructor(
    readonly id: string,
    private readonly socket: Socket,
    readonly subscribe: Subscribe,
  ) {
    this.head = headOf(id);
  }

  begin(live: LiveSubscription): void {
    this.live = live;
  }

  get running(): LiveSubscription | null {
    return this.live;
  }

  // What the hub asks of it.

  subscribed(cursor: string | null): void {
    this.socket.acknowledge(this.id, cursor);
  }

  send(results: readonly Result[]): void {
    this.socket.deliver(results, this.head);
  }

  drained(): Promise<boolean> | null {
    return this.socket.drained();
  }

  end(reason: AppError | null): void {
    if (this.over) return;
    this.over = { reason };
    this.socket.forget(this);
    this.settle?.();
  }

  // What the protocol asks of it.

  async next(): Promise<IteratorResult<never, undefined>> {
    if (!this.over) await new Promise<void>((resolve) => (this.settle = resolve));
    if (this.over?.reason) throw this.over.reason;
    return { done: true, value: undefined };
  }

  return(): Promise<IteratorResult<never, undefined>> {
    this.live?.leave();
    this.end(null);
    return Promise.resolve({ done: true, value: undefined });
  }

  throw(): Promise<IteratorResult<never, undefined>> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}
