import { AppError } from '../../base/errors';

/** Why a token does not hold: also the reason with which a socket is closed (4403). */
export type TokenRefusal = 'TOKEN_MISSING' | 'TOKEN_INVALID' | 'TOKEN_EXPIRED' | 'SESSION_REVOKED' | 'SUSPENDED';

const sentences: Readonly<Record<TokenRefusal, string>> = {
  TOKEN_MISSING: 'Sign in first: no token was given.',
  TOKEN_INVALID: 'The token is not one that this server accepts.',
  TOKEN_EXPIRED: 'The token has expired. Get a new one with refreshSession, or sign in again.',
  SESSION_REVOKED: 'The session of this token has ended. Sign in again.',
  SUSPENDED: 'This account is suspended.',
};

export function unauthenticated(reason: TokenRefusal): AppError {
  return new AppError('UNAUTHENTICATED', sentences[reason], { reason });
}
