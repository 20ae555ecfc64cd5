import { WebSocket } from 'ws';
import type { ErrorShape, GraphQLResult, World } from '../../../src/testing';

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

export interface Farewell {
  readonly code: number;
  readonly reason: string;
}

/** An open connection that speaks graphql-transport-ws; operations over it are asked one at a time. */
export class OpenSocket implements AsyncDisposable {
  readonly closed: Promise<Farewell>;
  private asked = 0;

  private constructor(private readonly ws: WebSocket) {
    this.closed = new Promise((resolve) => {
      ws.once('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    });
  }

  /** Resolves when the server has accepted the token; a refusal fails the test. */
  static async open(app: World, token: string): Promise<OpenSocket> {
    const ws = new WebSocket(app.socketUrl, 'graphql-transport-ws');
    const socket = new OpenSocket(ws);
    await new Promise((resolve, reject) => ws.once('open', resolve).once('error', reject));
    ws.send(JSON.stringify({ type: 'connection_init', payload: { token } }));
    await socket.next(({ type }) => type === 'connection_ack');
    return socket;
  }

  get isOpen(): boolean {
    return this.ws.readyState === WebSocket.OPEN;
  }

  /** The answer to one operation, errors included. */
  async ask(query: string, variables?: object): Promise<GraphQLResult> {
    const id = String((this.asked += 1));
    const answer = this.next((message) => message.id === id && message.type !== 'complete');
    this.ws.send(JSON.stringify({ id, type: 'subscribe', payload: { query, variables } }));
    const { type, payload } = await answer;
    return type === 'error' ? { errors: payload as ErrorShape[] } : (payload as GraphQLResult);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.ws.close();
    await this.closed;
  }

  private next(isWanted: (message: Message) => boolean): Promise<Message> {
    return new Promise((resolve, reject) => {
      const listen = (data: Buffer): void => {
        const message = JSON.parse(data.toString('utf8')) as Message;
        if (!isWanted(message)) return;
        this.ws.off('message', listen);
        resolve(message);
      };
      this.ws.on('message', listen);
      void this.closed.then(({ code, reason }) => reject(new Error(`The socket was closed: ${code} ${reason}`)));
    });
  }
}
