import { GraphQLRefusal, type ErrorShape, type GraphQLResult } from './graphql-result';
import { post } from './http';
import { LiveSocket, type ConnectOptions } from './live-socket';
import { SharedSocket } from './shared-socket';
import type { SubscribeOptions, Subscription } from './subscription';

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly id: string;
}

/** Somebody who has only a token, or not even that. */
export class Visitor {
  private readonly shared: SharedSocket;

  constructor(
    private readonly url: string,
    private tokens: Tokens | null,
  ) {
    this.shared = new SharedSocket(() => this.connect());
  }

  get id(): string {
    return this.known.id;
  }

  get accessToken(): string {
    return this.known.accessToken;
  }

  get refreshToken(): string {
    return this.known.refreshToken;
  }

  query<Data = Record<string, unknown>>(query: string, variables?: object): Promise<Data> {
    return this.ask<Data>(query, variables);
  }

  mutate<Data = Record<string, unknown>>(mutation: string, variables?: object): Promise<Data> {
    return this.ask<Data>(mutation, variables);
  }

  /** The whole answer, errors included. */
  async request(query: string, variables?: object): Promise<GraphQLResult & { status: number }> {
    const authorization: Record<string, string> = this.tokens
      ? { authorization: `Bearer ${this.tokens.accessToken}` }
      : {};
    const { status, body } = await post(this.url, { query, variables }, authorization);
    return { ...(body as GraphQLResult), status };
  }

  /** The error that the server must answer with; a success fails the test. */
  async refusal(query: string, variables?: object): Promise<ErrorShape['extensions'] & { message: string }> {
    const { errors, data } = await this.request(query, variables);
    const [error] = errors ?? [];
    if (!error) throw new Error(`The server should have refused, but answered ${JSON.stringify(data)}.`);
    return { ...error.extensions, message: error.message };
  }

  /** Resolves when nothing can be missed any more. All subscriptions of a visitor share one socket, which goes with the last of them. */
  subscribe<Data = Record<string, unknown>>(
    subscription: string,
    variables?: object,
    options?: SubscribeOptions,
  ): Promise<Subscription<Data>> {
    return this.shared.use((socket) => socket.subscribe<Data>(subscription, variables, options));
  }

  /** A socket of one's own, to look at it more closely. Shows the visitor's token unless another one is given. */
  connect(options: ConnectOptions = {}): Promise<LiveSocket> {
    const token = this.tokens?.accessToken ?? null;
    return LiveSocket.open(this.url.replace(/^http/, 'ws'), { token, ...options });
  }

  /** From now on he shows this one. */
  useToken(accessToken: string): void {
    this.tokens = { ...this.known, accessToken };
  }

  private async ask<Data>(query: string, variables?: object): Promise<Data> {
    const { status, data, errors } = await this.request(query, variables);
    if (errors || !data) throw new GraphQLRefusal(errors ?? [], status);
    return data as Data;
  }

  private get known(): Tokens {
    if (!this.tokens) throw new Error('A stranger has no id and no token.');
    return this.tokens;
  }
}
