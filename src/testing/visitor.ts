import { post } from './http';

export interface GraphQLResult {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly ErrorShape[];
  readonly extensions?: Record<string, unknown>;
}

export interface ErrorShape {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string } & Readonly<Record<string, unknown>>;
}

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly id: string;
}

/** Thrown by `query` and `mutate` when the answer has errors; carries them as they came. */
export class GraphQLRefusal extends Error {
  override readonly name = 'GraphQLRefusal';

  constructor(
    readonly errors: readonly ErrorShape[],
    readonly status: number,
  ) {
    super(errors.map(({ message, extensions }) => `${extensions.code}: ${message}`).join('\n'));
  }

  get code(): string {
    return this.errors[0]?.extensions.code ?? '';
  }

  get extensions(): Readonly<Record<string, unknown>> {
    return this.errors[0]?.extensions ?? {};
  }
}

/** Somebody who has only a token, or not even that. */
export class Visitor {
  constructor(
    private readonly url: string,
    private readonly tokens: Tokens | null,
  ) {}

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
