import { GraphQLError } from 'graphql';

/** The reasons that the server gives when it closes a connection, in words that say what to do. */
const reasons: Readonly<Record<string, string>> = {
  TOKEN_MISSING: 'A subscription needs a token: put one into the Headers tab.',
  TOKEN_INVALID: 'The token in the Headers tab is not one that this server has issued. Sign in again.',
  TOKEN_EXPIRED: 'The token in the Headers tab has run out. Sign in again, then run the subscription once more.',
  SESSION_REVOKED: 'The session of the token in the Headers tab has been ended. Sign in again.',
  SUSPENDED: 'This account is suspended.',
  DISCONNECTED: 'An administrator has closed this connection.',
  RESTARTING: 'The server restarts. Run the subscription once more in a moment.',
  SLOW_CONSUMER: 'The events came faster than this page could take them. Run the subscription once more.',
  TOO_MANY_CONNECTIONS: 'This account has too many open connections. Close some, then run the subscription once more.',
  OVERLOADED: 'The server has too much to do. Run the subscription once more in a moment.',
};

interface Closing {
  readonly code: number;
  readonly reason: string;
}

/** Why an operation has no result, in words that say what to do. */
export function explain(cause: unknown): GraphQLError {
  if (isClosing(cause))
    return new GraphQLError(closed(cause), { extensions: { closeCode: cause.code, reason: cause.reason } });
  if (cause instanceof SyntaxError) return new GraphQLError(`The answer is not JSON: ${cause.message}.`);
  // What `fetch` throws, whether the server is gone or a header cannot be sent.
  if (cause instanceof TypeError) return new GraphQLError(`The request did not get through: ${cause.message}.`);
  return new GraphQLError(cause instanceof Error ? cause.message : String(cause));
}

function closed({ code, reason }: Closing): string {
  if (code === 1006) return 'The connection broke, or could not be opened. Is the server still there?';
  return reasons[reason] ?? `The server closed the connection (${code}${reason && `: ${reason}`}).`;
}

function isClosing(cause: unknown): cause is Closing {
  return (
    typeof cause === 'object' &&
    cause !== null &&
    'code' in cause &&
    typeof cause.code === 'number' &&
    'reason' in cause &&
    typeof cause.reason === 'string'
  );
}
