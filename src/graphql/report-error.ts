import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AppError, unavailable, type ErrorDetails } from '../base/errors';
import { isOutage } from '../db/failures';
import { tooComplex } from './assert-affordable';
import { limits } from './limits';
import { fieldOf, isMisfit } from './misfit';

/** What leaves, and the bug behind it if it is one: that goes to the log whole and to the client not at all. */
export interface Report {
  readonly formatted: GraphQLFormattedError;
  readonly bug: unknown;
}

/** graphql-js repeats the value that does not fit, and nobody reads 200 kB of it. */
const longestMessage = 500;

/** The gate through which every error leaves, whatever the transport. */
export function reportError(error: unknown, requestId: string): Report {
  const answer = (message: string, code: string, details: ErrorDetails = {}, bug: unknown = null): Report => ({
    formatted: { message: short(message), ...placeOf(error), extensions: { code, ...details, requestId } },
    bug,
  });
  const refusal = refusalIn(error);
  if (refusal) return answer(refusal.message, refusal.code, withField(error, refusal.details));
  if (error instanceof GraphQLError) {
    if (isMisfit(error)) return answer(error.message, 'BAD_USER_INPUT', withField(error));
    const code = codeOf(error);
    if (code !== null) return answer(error.message, code);
  }
  return answer(
    'Something went wrong on our side. When you report it, name the request id.',
    'INTERNAL_SERVER_ERROR',
    {},
    causeOf(error),
  );
}

/** What we refused with, or what a refusal of others means with us. */
function refusalIn(error: unknown): AppError | null {
  const cause = causeOf(error);
  if (cause instanceof AppError) return cause;
  if (isOutage(cause)) return unavailable('The database is away for a moment. Try again.');
  // Parsing ends at the first token too many, so how many there are is not known.
  if (cause instanceof GraphQLError && /^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(cause.message))
    return tooComplex('TOKENS', 'tokens or more', limits.tokens + 1, limits.tokens);
  return null;
}

/** What was thrown at first: graphql-js and Apollo wrap it, sometimes twice. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** The code of somebody who speaks GraphQL. Whatever else was thrown is a bug, even if it carries a code of its own. */
function codeOf(error: GraphQLError): string | null {
  if (!(causeOf(error) instanceof GraphQLError)) return null;
  // Errors of compiled documents have no extensions at all.
  const { code, http } = { ...error.extensions };
  if (typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') return code;
  // Apollo gives no code to a persisted query with a wrong hash, but the status says whose fault it is.
  const status = typeof http === 'object' && http !== null && 'status' in http ? http.status : 500;
  return status === 400 ? 'BAD_REQUEST' : null;
}

/** A scalar does not know the field that it stands in, and says so with an empty one. */
function withField(error: unknown, { field, ...details }: ErrorDetails = {}): ErrorDetails {
  const known = field ?? '';
  if (known !== '') return { ...details, field: known };
  const found = error instanceof GraphQLError ? fieldOf(error) : null;
  return found === null ? details : { ...details, field: found };
}

function placeOf(error: unknown): Pick<GraphQLFormattedError, 'locations' | 'path'> {
  if (!(error instanceof GraphQLError)) return {};
  const { locations, path } = error;
  return { ...(locations && { locations }), ...(path && { path }) };
}

function short(message: string): string {
  return message.length <= longestMessage ? message : `${message.slice(0, longestMessage - 1).toWellFormed()}…`;
}
