import type { AppError } from '../../base/errors';
import type { Result } from '../../live/hub/member';

/** Where the results of a subscription go: one operation of a socket, an SSE stream, a multipart answer. */
export interface Sink {
  /** Nothing that comes after this cursor can be missed any more; null for what has no history. */
  subscribed(cursor: string | null): void;
  /** Must not wait and must not throw. */
  send(results: readonly Result[]): void;
  drained(): Promise<boolean> | null;
  end(reason: AppError | null): void;
}
