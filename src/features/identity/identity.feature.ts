import type { Links } from '../../base/links';
import type { Services } from '../../base/services';
import type { Database } from '../../db/database';
import type { Feature } from '../../graphql/feature';
import type { SharedCounts } from '../../live/rate-limits';
import { connectionsKey } from '../../live/connections';
import { AccessTokens } from './access-tokens';
import { actOnIdentity } from './act-on-identity';
import { Authenticator } from './authenticator';
import { Device } from './device.entity';
import { findDevice } from './device.queries';
import {
  authenticatorKey,
  passwordsKey,
  sessionTokensKey,
  throttleKey,
  viewersKey,
  walletMessagesKey,
} from './identity.services';
import { OutsidePeople } from './outside-people';
import { OutsideTokens, type OutsideSettings } from './outside-tokens';
import { Passwords } from './passwords';
import { RefreshTokens } from './refresh-tokens';
import { rolesChanged, sessionsEnded, userChanged } from './identity.topics';
import { SessionResolver } from './session.resolver';
import { Throttle } from './throttle';
import { User } from './user.entity';
import { findUser } from './user.queries';
import { UserResolver } from './user.resolver';
import { Viewers } from './viewers';
import { WalletMessages } from './wallet-messages';
import { WalletResolver } from './wallet.resolver';

export const identity: Feature = {
  name: 'identity',
  resolvers: [UserResolver, SessionResolver, WalletResolver],
  entities: [User, Device],
  topics: [sessionsEnded, rolesChanged, userChanged],
  listeners: (services) => [actOnIdentity(services.use(connectionsKey), services.use(viewersKey))],
  nodes: [
    { kind: 'usr', find: (ctx, id) => findUser(ctx.db, id) },
    { kind: 'dev', find: findDevice },
  ],
};

export interface IdentitySettings {
  readonly jwtSecret: string;
  readonly accessTokenSeconds: number;
  readonly refreshTokenDays: number;
  readonly rateLimitPerMinute: number;
  /** Null unless JWKS_URL names an outside issuer. */
  readonly outside: OutsideSettings | null;
}

/** Makes what the verbs of this room use, and returns the one thing that transports use. */
export function provideIdentity(
  services: Services,
  database: Database,
  links: Links,
  settings: IdentitySettings,
  shared: SharedCounts | null,
): Authenticator {
  const { jwtSecret, accessTokenSeconds, refreshTokenDays, rateLimitPerMinute, outside } = settings;
  const access = new AccessTokens(jwtSecret, accessTokenSeconds);
  const viewers = new Viewers(database);
  const outsidePeople = outside && new OutsidePeople(new OutsideTokens(outside), viewers, database);
  const authenticator = new Authenticator(access, viewers, outsidePeople);
  services.provide(authenticatorKey, authenticator);
  services.provide(passwordsKey, new Passwords());
  services.provide(sessionTokensKey, { access, refresh: new RefreshTokens(jwtSecret), refreshTokenDays });
  services.provide(throttleKey, new Throttle(rateLimitPerMinute, shared));
  services.provide(viewersKey, viewers);
  services.provide(walletMessagesKey, new WalletMessages(jwtSecret, links));
  return authenticator;
}
