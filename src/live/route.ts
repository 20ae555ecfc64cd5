import type { Context } from './context';

/** What a feature answers over plain HTTP, without knowing of any server. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** The result goes out as JSON; refusals leave through the same gate as those of GraphQL. */
  handle(this: void, ctx: Context, body: unknown): Promise<object>;
}
