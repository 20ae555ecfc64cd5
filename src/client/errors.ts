import { CombinedGraphQLErrors } from '@apollo/client/errors';

interface Extensions {
  readonly code?: unknown;
  readonly reason?: unknown;
  readonly retryAfterMs?: unknown;
}

/** The `extensions` of the first error that the server has answered with; empty for an error that is not from it. */
export function extensionsOf(error: unknown): Extensions {
  if (!CombinedGraphQLErrors.is(error)) return {};
  return error.errors[0]?.extensions ?? {};
}

/** What passes by itself: how long to wait, where the server has said it; null for what does not pass. */
export function passesAfterMs(error: unknown): number | null {
  const { code, reason, retryAfterMs } = extensionsOf(error);
  if (code !== 'RATE_LIMITED' && code !== 'UNAVAILABLE') return null;
  // One subscription too many stays one too many, however often it is tried.
  if (reason === 'TOO_MANY_SUBSCRIPTIONS') return null;
  return typeof retryAfterMs === 'number' ? retryAfterMs : 1_000;
}
