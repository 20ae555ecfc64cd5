import { AppError } from '../../base/errors';
import { Viewer } from '../../base/viewer';
import { algorithmOf, type AccessTokens } from './access-tokens';
import type { OutsidePeople } from './outside-people';
import { unauthenticated } from './unauthenticated';
import type { SignedIn, Viewers } from './viewers';

/** Turns a token into a viewer; every transport comes through here, and there is no other way to become one. */
export class Authenticator {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly viewers: Viewers,
    /** Null unless an outside issuer is trusted. */
    private readonly outside: OutsidePeople | null,
  ) {}

  async viewerOf(token: string): Promise<Viewer> {
    if (this.outside && algorithmOf(token) !== 'HS256') {
      const { signedIn, expiresAt } = await this.outside.recognise(token);
      return toViewer(signedIn, expiresAt);
    }
    const { deviceId, userId, expiresAt } = this.tokens.read(token);
    const signedIn = await this.viewers.find(deviceId);
    if (signedIn?.userId !== userId) throw unauthenticated('TOKEN_INVALID');
    return toViewer(signedIn, expiresAt);
  }

  /** For requests that may come with or without a token: a bad one is remembered, since some operations do not look at it. */
  async identify(token: string | null): Promise<{ viewer: Viewer } | { refused: AppError | null }> {
    if (token === null) return { refused: null };
    try {
      return { viewer: await this.viewerOf(token) };
    } catch (error) {
      if (error instanceof AppError) return { refused: error };
      throw error;
    }
  }
}

function toViewer(signedIn: SignedIn, expiresAt: Date): Viewer {
  if (signedIn.suspendedAt) throw unauthenticated('SUSPENDED');
  if (signedIn.endedAt) throw unauthenticated('SESSION_REVOKED');
  return new Viewer(signedIn.userId, signedIn.roles, signedIn.displayName, signedIn.deviceId, expiresAt);
}
