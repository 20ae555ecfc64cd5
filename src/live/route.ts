import type { Context } from './context';

/** What a feature answers over plain HTTP, without knowing of any server. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** The result goes out as JSON; refusals leave through the same gate as those of GraphQL. */
  handle(this: void, ctx: Context, body: unknown): Promise<object>;
}

/** A message of another machine, as it came: what it has signed is its bytes. */
export interface RawMessage {
  /** What stands in the path in place of `:provider`. */
  readonly provider: string;
  readonly body: Buffer;
  header(this: void, name: string): string | null;
}

/** What a feature answers to machines that sign what they send. */
export interface Webhook {
  /** With `:provider` in it. */
  readonly path: string;
  /** Refusals leave through the same gate as those of GraphQL, with the status of their code, or one of their own. */
  handle(this: void, ctx: Context, message: RawMessage): Promise<{ readonly status: number; readonly body: object }>;
}

/** What somebody with a browser asks for: no token, only an address. */
export interface Asked {
  /** What stands in the path in place of `:name`. */
  param(this: void, name: string): string;
  query(this: void, name: string): string | null;
}

export interface Shown {
  readonly status: number;
  readonly html: string;
  /** Written by who knows whom: it is shown in a frame, and runs and loads nothing. */
  readonly foreign?: true;
}

/** What a feature shows to people, without knowing of any server. What a form sends besides its address is not read. */
export interface Page {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  handle(this: void, ctx: Context, asked: Asked): Promise<Shown>;
}
