import { WebSocket } from 'ws';
import { z } from 'zod';
import { FrameLog, SocketClosed, type Farewell, type Frame } from './frames';
import { Subscription, type SubscribeOptions } from './subscription';
import type { ErrorShape, GraphQLResult } from './graphql-result';

export interface ConnectOptions {
  /** Null: none is shown. */
  readonly token?: string | null;
  /** Each subscription is confirmed by the server; on unless said otherwise. */
  readonly acks?: boolean;
  /** Where subscriptions of this connection go on that name no place of their own. */
  readonly after?: string;
}

const Message = z.object({ type: z.string(), id: z.string().optional(), payload: z.unknown().optional() });

/** One WebSocket that speaks graphql-transport-ws, as any client would. What it is sent can be read message by message as well. */
export class LiveSocket implements AsyncDisposable {
  readonly closed: Promise<Farewell>;
  readonly log = new FrameLog();
  /** What the server said when it let us in. */
  ack: unknown = null;
  private readonly byOperation = new Map<string, (frame: Frame) => void>();
  private readonly unread: Frame[] = [];
  private readonly readers: ((frame: Frame) => void)[] = [];
  private operations = 0;

  private constructor(
    private readonly ws: WebSocket,
    private readonly after: string | undefined,
  ) {
    this.closed = new Promise((resolve) => {
      ws.once('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    });
    ws.on('error', () => undefined); // `close` says the same, and says it once.
    ws.on('message', (data: Buffer) => this.receive(Message.parse(JSON.parse(data.toString('utf8')))));
  }

  /** Resolves when the server has let us in; rejects with SocketClosed when it has not. */
  static async open(url: string, { token = null, acks = true, after }: ConnectOptions = {}): Promise<LiveSocket> {
    const ws = new WebSocket(url, 'graphql-transport-ws');
    const socket = new LiveSocket(ws, after);
    const opened = new Promise((resolve) => ws.once('open', resolve));
    await Promise.race([opened, socket.end()]);
    socket.send({ type: 'connection_init', payload: { ...(token !== null && { token }), acks } });
    const { payload } = await socket.next();
    socket.ack = payload;
    return socket;
  }

  get isOpen(): boolean {
    return this.ws.readyState === WebSocket.OPEN;
  }

  send(message: object | string): void {
    this.ws.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** The next message that belongs to no operation of this socket's own; rejects with SocketClosed when none can come any more. */
  next(): Promise<Frame> {
    const frame = this.unread.shift();
    if (frame) return Promise.resolve(frame);
    return Promise.race([new Promise<Frame>((resolve) => this.readers.push(resolve)), this.end()]);
  }

  /** The answer to a query or a mutation, errors included. */
  async ask(query: string, variables?: object): Promise<GraphQLResult> {
    const id = this.newId();
    const answered = new Promise<Frame>((resolve) => this.byOperation.set(id, resolve));
    this.send({ type: 'subscribe', id, payload: { query, variables } });
    const { type, payload } = await Promise.race([answered, this.end()]);
    this.byOperation.delete(id);
    return type === 'error' ? { errors: payload as ErrorShape[] } : (payload as GraphQLResult);
  }

  /** Resolves when nothing can be missed any more; rejects with what the server refused it for. */
  async subscribe<Data = Record<string, unknown>>(
    query: string,
    variables?: object,
    { after = this.after }: SubscribeOptions = {},
  ): Promise<Subscription<Data>> {
    const id = this.newId();
    const subscription = new Subscription<Data>(this, id);
    this.byOperation.set(id, (frame) => subscription.receive(frame));
    this.send({
      type: 'subscribe',
      id,
      payload: { query, variables, ...(after !== undefined && { extensions: { after } }) },
    });
    await subscription.begun;
    return subscription;
  }

  complete(id: string): void {
    this.byOperation.delete(id);
    if (this.isOpen) this.send({ type: 'complete', id });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.ws.close();
    await this.closed;
  }

  /** Never resolves. */
  async end(): Promise<never> {
    const { code, reason } = await this.closed;
    throw new SocketClosed(code, reason);
  }

  private receive(frame: Frame): void {
    this.log.add(frame);
    if (frame.type === 'ping') this.send({ type: 'pong' });
    const own = this.byOperation.get(frame.id ?? Subscribed.safeParse(frame.payload).data?.subscribed ?? '');
    if (own) own(frame);
    else if (frame.id === undefined || !this.isOurs(frame.id)) this.hand(frame);
  }

  private hand(frame: Frame): void {
    const reader = this.readers.shift();
    if (reader) reader(frame);
    else this.unread.push(frame);
  }

  private newId(): string {
    this.operations += 1;
    return `kit-${this.operations}`;
  }

  /** What comes after an operation of ours has ended is of no interest to anybody. */
  private isOurs(id: string): boolean {
    return id.startsWith('kit-');
  }
}

const Subscribed = z.object({ subscribed: z.string() });
