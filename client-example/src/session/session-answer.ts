import type { Role } from '../gql/types';

/** What `signIn`, `signUp`, `refreshSession` and `POST /demo/session` give. */
export interface SessionAnswer {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: string;
  readonly refreshToken: string;
  readonly user: {
    readonly id: string;
    readonly displayName: string;
    readonly roles: readonly Role[];
    readonly email: string | null;
    readonly walletAddress: string | null;
  };
}

export function isSessionAnswer(value: unknown): value is SessionAnswer {
  return (
    typeof value === 'object' &&
    value !== null &&
    'accessToken' in value &&
    typeof value.accessToken === 'string' &&
    'accessTokenExpiresAt' in value &&
    'refreshToken' in value &&
    typeof value.refreshToken === 'string' &&
    'user' in value &&
    typeof value.user === 'object'
  );
}
