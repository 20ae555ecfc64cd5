import { setTimeout as pause } from 'node:timers/promises';
import type { Frame } from './frames';
import { GraphQLRefusal, type ErrorShape, type GraphQLResult } from './graphql-result';
import type { LiveSocket } from './live-socket';

export interface SubscribeOptions {
  /** A cursor, or a time: everything after it comes first. */
  readonly after?: string;
}

export interface NextOptions<Data> {
  /** Those before the first that fits are passed over. */
  readonly where?: (data: Data) => boolean;
  /** Milliseconds, 5,000 unless said otherwise. */
  readonly within?: number;
}

/** How a subscription ended: by itself, or with what the server refused to go on for. */
export interface Ending {
  readonly errors: readonly ErrorShape[];
}

/** One subscription, confirmed by the server. What comes waits here until the test asks for it. */
export class Subscription<Data = Record<string, unknown>> implements AsyncDisposable {
  /** Rejects when the server refuses, or the socket is gone before it has said anything. */
  readonly begun: Promise<void>;
  /** Rejects with SocketClosed when the socket ends first. */
  readonly ended: Promise<Ending>;
  onDispose: () => Promise<void> = () => Promise.resolve();
  private readonly waiting: GraphQLResult[] = [];
  private cursorNow: string | null = null;
  private isOver = false;
  private onNews: () => void = () => undefined;
  private begin: () => void = () => undefined;
  private finish: (ending: Ending) => void = () => undefined;

  constructor(
    private readonly socket: LiveSocket,
    private readonly id: string,
  ) {
    const ending = new Promise<Ending>((resolve) => (this.finish = resolve));
    this.ended = Promise.race([ending, socket.end()]);
    this.ended.catch(() => undefined); // Whoever waits for it is told; whoever does not need not be.
    const beginning = new Promise<void>((resolve) => (this.begin = resolve));
    this.begun = Promise.race([beginning, this.ended.then(refuse)]);
  }

  /** After which nothing is missing of what `next` has returned so far; at first, where the subscription began. Null for what has no history. */
  get cursor(): string | null {
    return this.cursorNow;
  }

  /** The next result. A time-out shows all that came over the socket. */
  async next({ where = () => true, within = 5_000 }: NextOptions<Data> = {}): Promise<Data> {
    const timeout = new AbortController();
    const late = pause(within, undefined, { signal: timeout.signal }).then(() => {
      throw new Error(`Nothing that fits came within ${within} ms. What came:\n${this.socket.log.toString()}`);
    });
    late.catch(() => undefined); // Called off, it rejects too.
    try {
      for (;;) {
        const data = await Promise.race([this.take(), late]);
        if (where(data)) return data;
      }
    } finally {
      timeout.abort();
    }
  }

  /**
   * Proves without a pause that nothing more has come: what a node has committed stands on its sockets before it reads their next
   * message, so an answer over this socket comes after it. It holds for what was committed on the node of this socket before the
   * call and is told as it is. What is read from the database while it is delivered, gathered for a while, told by a follower, or
   * committed on another node may still come: wait for something later with `next` instead.
   */
  async none(): Promise<void> {
    await this.socket.ask('{ viewer { id } }');
    if (this.waiting.length > 0)
      throw new Error(
        `Nothing should have come, but this did:\n${this.waiting.map((one) => JSON.stringify(one)).join('\n')}`,
      );
  }

  receive({ type, payload }: Frame): void {
    if (type === 'ping') {
      this.cursorNow = cursorIn(payload);
      this.begin();
    } else if (type === 'next') {
      this.waiting.push(payload as GraphQLResult);
      this.begin();
      this.onNews();
    } else {
      this.isOver = true;
      this.finish({ errors: type === 'error' ? (payload as ErrorShape[]) : [] });
      this.onNews();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.isOver) this.socket.complete(this.id);
    this.isOver = true;
    await this.onDispose();
  }

  private async take(): Promise<Data> {
    while (this.waiting.length === 0) {
      if (this.isOver) throw new GraphQLRefusal((await this.ended).errors);
      await Promise.race([new Promise<void>((resolve) => (this.onNews = resolve)), this.socket.end()]);
    }
    const result = this.waiting.shift();
    this.cursorNow = cursorIn(result?.extensions) ?? this.cursorNow;
    if (!result?.data || result.errors) throw new GraphQLRefusal(result?.errors ?? []);
    return result.data as Data;
  }
}

function refuse({ errors }: Ending): never {
  throw new GraphQLRefusal(errors);
}

function cursorIn(value: unknown): string | null {
  const isThere = typeof value === 'object' && value !== null && 'cursor' in value;
  return isThere && typeof value.cursor === 'string' ? value.cursor : null;
}
