import type { FormattedExecutionResult } from 'graphql';
import type { Context } from '../live/context';

/** What a mutation has told, so that a test or a client can wait for it. */
export function withEvents<Result extends Pick<FormattedExecutionResult, 'extensions'>>(
  result: Result,
  { events }: Context,
): Result {
  return { ...result, extensions: { ...result.extensions, events } };
}
