/** The closed set that programs switch on; what else may appear comes from Apollo and concerns the request itself. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'INVALID_TRANSITION',
  'INSUFFICIENT_FUNDS',
  'IDEMPOTENCY_KEY_REUSED',
  'RATE_LIMITED',
  'TOO_COMPLEX',
  'CURSOR_INVALID',
  'CURSOR_EXPIRED',
  'OUTCOME_UNKNOWN',
  'UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What a program reads besides the code: a stable `reason`, the `field` of an input, a limit, a state. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null>>;

/** A refusal: the code is for programs, the message is one sentence for people, nothing in it is secret. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: ErrorDetails = {},
  ) {
    super(message);
  }
}

/** Absent and forbidden are the same answer, to the letter: otherwise the difference would tell that a thing exists. */
export function notFound(): AppError {
  return new AppError('NOT_FOUND', 'There is no such thing, or it is not yours to see.');
}

export function badInput(field: string, message: string): AppError {
  return new AppError('BAD_USER_INPUT', message, { field });
}

/** Against a rule, where `INVALID_TRANSITION` would mean against a state. */
export function conflict(reason: string, message: string, details: ErrorDetails = {}): AppError {
  return new AppError('CONFLICT', message, { reason, ...details });
}

export function invalidTransition(
  from: string,
  to: string,
  message = `What is ${from} cannot become ${to}.`,
): AppError {
  return new AppError('INVALID_TRANSITION', message, { from, to });
}

export function unavailable(message: string, retryAfterMs = 1000): AppError {
  return new AppError('UNAVAILABLE', message, { retryAfterMs });
}
