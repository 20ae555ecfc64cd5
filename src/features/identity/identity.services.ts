import { ServiceKey } from '../../base/services';
import type { AccessTokens } from './access-tokens';
import type { Authenticator } from './authenticator';
import type { Passwords } from './passwords';
import type { RefreshTokens } from './refresh-tokens';
import type { Throttle } from './throttle';
import type { Viewers } from './viewers';
import type { WalletMessages } from './wallet-messages';

/** How long a session lasts, and who makes its tokens. */
export interface SessionTokens {
  readonly access: AccessTokens;
  readonly refresh: RefreshTokens;
  readonly refreshTokenDays: number;
}

export const authenticatorKey = new ServiceKey<Authenticator>('authenticator');
export const passwordsKey = new ServiceKey<Passwords>('passwords');
export const sessionTokensKey = new ServiceKey<SessionTokens>('session tokens');
export const throttleKey = new ServiceKey<Throttle>('throttle');
export const viewersKey = new ServiceKey<Viewers>('viewers');
export const walletMessagesKey = new ServiceKey<WalletMessages>('wallet messages');
