import type { GraphQLFormattedError } from 'graphql';
import type { Result } from '../../live/hub/member';

/** How a stream of results looks on the wire. */
export interface StreamFormat {
  readonly contentType: string;
  /** Stands before everything else. */
  readonly start: string;
  /** Nothing that comes after this cursor can be missed any more. */
  opening(cursor: string): string;
  results(results: readonly Result[]): Buffer;
  /** One result that was not made by the hub: of a query, or what went wrong before anything began. */
  single(result: object): string;
  /** What ends a stream that might have gone on. */
  failure(errors: readonly GraphQLFormattedError[]): string;
  /** Sent while nothing happens, so that whoever stands between does not take it for dead. */
  readonly heartbeat: string;
  readonly end: string;
}

/** The bytes of a run, made once for all streams of a kind that are sent it one after the other. */
export function onceForAll(make: (results: readonly Result[]) => Buffer): (results: readonly Result[]) => Buffer {
  let last: { readonly results: readonly Result[]; readonly bytes: Buffer } | null = null;
  return (results) => {
    if (last?.results !== results) last = { results, bytes: make(results) };
    return last.bytes;
  };
}
