import type { GraphQLFormattedError } from 'graphql';
import { AppError, type ErrorCode } from '../base/errors';
import type { Reporter } from '../graphql/reporter';

export interface RequestProblem {
  readonly status: number;
  readonly formatted: GraphQLFormattedError;
}

/** What plain HTTP says beside the code; what GraphQL refuses while it runs has status 200, and the code says it all. */
export const statuses: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  IDEMPOTENCY_KEY_REUSED: 409,
  INVALID_TRANSITION: 409,
  INSUFFICIENT_FUNDS: 409,
  RATE_LIMITED: 429,
  TOO_COMPLEX: 400,
  CURSOR_INVALID: 400,
  CURSOR_EXPIRED: 410,
  OUTCOME_UNKNOWN: 503,
  UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/** A request that cannot be understood, whatever it asks for. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';

  constructor(
    readonly statusCode: number,
    message: string,
  ) {
    super(message);
  }
}

/** An error on the way to a handler: a body that is too large or no JSON, or what the handler of a plain route refused. */
export function requestProblem(error: unknown, requestId: string, reporter: Reporter): RequestProblem {
  const refusal = refusalOf(error);
  if (refusal) return { status: refusal.statusCode, formatted: badRequest(refusal.message, requestId) };
  const formatted = reporter.report(error, requestId);
  const code = Object.keys(statuses).find((known): known is ErrorCode => known === formatted.extensions?.['code']);
  return { status: statuses[code ?? 'INTERNAL_SERVER_ERROR'], formatted };
}

export function badRequest(message: string, requestId: string): GraphQLFormattedError {
  return { message, extensions: { code: 'BAD_REQUEST', requestId } };
}

/** Fastify's refusals carry a status; those that clients meet are said in our words. */
function refusalOf(error: unknown): BadRequest | null {
  if (error instanceof BadRequest) return error;
  if (!(error instanceof Error) || error instanceof AppError || !('statusCode' in error)) return null;
  const { statusCode, message } = error;
  if (typeof statusCode !== 'number' || statusCode < 400 || statusCode >= 500) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return new BadRequest(statusCode, sentences.get(code) ?? message.slice(0, 200));
}

const sentences = new Map([
  ['FST_ERR_CTP_BODY_TOO_LARGE', 'The body is larger than 256 KiB.'],
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 'Send the body as application/json.'],
  ['FST_ERR_CTP_EMPTY_JSON_BODY', 'The body is empty.'],
  ['FST_ERR_CTP_INVALID_JSON_BODY', 'The body is not JSON, or one of its keys is __proto__.'],
  ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', 'The body is not as long as content-length says.'],
  ['FST_ERR_BAD_URL', 'The address cannot be decoded.'],
]);
