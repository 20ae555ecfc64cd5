import { once } from 'node:events';
import { WebSocket, type ClientOptions } from 'ws';

export interface Frame {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

export interface PeerOptions extends ClientOptions {
  readonly protocols?: readonly string[];
}

/** A client of the socket protocol that may also break its rules. */
export class Peer {
  private readonly frames: Frame[] = [];
  private readonly waiting: ((frame: Frame) => void)[] = [];
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;

  private constructor(readonly ws: WebSocket) {
    this.closed = new Promise((resolve) => {
      ws.once('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    });
    ws.on('error', () => undefined); // Its end is what tests look at.
    ws.on('message', (data: Buffer) => {
      const frame = JSON.parse(data.toString('utf8')) as Frame;
      const next = this.waiting.shift();
      if (next) next(frame);
      else this.frames.push(frame);
    });
  }

  static async open(
    url: string,
    { protocols = ['graphql-transport-ws'], ...options }: PeerOptions = {},
  ): Promise<Peer> {
    const peer = new Peer(new WebSocket(url, [...protocols], options));
    await once(peer.ws, 'open');
    return peer;
  }

  /** An open connection that has been acknowledged. */
  static async greet(url: string, token: string, more: object = { acks: true }): Promise<Peer> {
    const peer = await Peer.open(url);
    peer.send({ type: 'connection_init', payload: { token, ...more } });
    await peer.next();
    return peer;
  }

  send(message: object | string | Buffer): void {
    this.ws.send(typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message));
  }

  subscribe(id: string, query: string, more: object = {}): void {
    this.send({ type: 'subscribe', id, payload: { query, ...more } });
  }

  /** Resolves when the subscription can miss nothing any more; the socket must have asked for that. */
  async watch(id: string, query: string, more: object = {}): Promise<Frame> {
    this.subscribe(id, query, more);
    return this.next();
  }

  next(): Promise<Frame> {
    const frame = this.frames.shift();
    if (frame) return Promise.resolve(frame);
    const ended = this.closed.then(({ code, reason }) => {
      throw new Error(`The socket closed with ${code} ${reason} instead.`);
    });
    return Promise.race([new Promise<Frame>((resolve) => this.waiting.push(resolve)), ended]);
  }

  /** What an operation ends with: its errors, or its one result and that it is complete. */
  async ask(query: string, more: object = {}): Promise<unknown> {
    this.subscribe('asked', query, more);
    const { type, payload } = await this.next();
    if (type === 'next') await this.next();
    return type === 'error' ? { errors: payload } : payload;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.ws.terminate();
    await this.closed;
  }
}
