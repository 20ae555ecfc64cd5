import { createHash } from 'node:crypto';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { unavailable } from '../../base/errors';
import { idFrom } from '../../base/ids';
import { Role } from '../../base/role';
import { isText, line } from '../../base/text';
import { displayName, emailAddress } from './identity.rules';
import { unauthenticated } from './unauthenticated';

export interface OutsideSettings {
  readonly jwksUrl: string;
  readonly issuer: string | null;
  readonly audience: string | null;
  readonly rolesClaim: string | null;
}

/** What an outside issuer says of somebody. */
export interface OutsidePerson {
  readonly issuer: string;
  /** For people: where the person signed in. */
  readonly issuerName: string;
  readonly subject: string;
  readonly displayName: string;
  readonly email: string | null;
  /** Null where roles are none of the issuer's business. */
  readonly roles: readonly Role[] | null;
  readonly deviceId: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

/** Public keys only. A token that names HS256 would be checked against the text of a public key, which anybody can read. */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
const longestToken = 8_192;
/** The year 9999: what an issuer calls later than that is no date that a database keeps. */
const latest = 253_402_300_799;

/** What must be so beyond the signature; OpenID Connect has the same bound for `sub`. */
const Claims = z.object({
  iss: z.string().min(1).max(500).refine(isText).optional(),
  sub: z.string().min(1).max(255).refine(isText),
  exp: z.number(),
  iat: z.number().min(0).optional(),
});

export class OutsideTokens {
  private readonly keys: JWTVerifyGetKey;

  constructor(private readonly settings: OutsideSettings) {
    // A key that is not known yet is asked for at once, but nobody can make us ask more than four times a second.
    this.keys = createRemoteJWKSet(new URL(settings.jwksUrl), { cooldownDuration: 250, timeoutDuration: 5_000 });
  }

  async read(token: string): Promise<OutsidePerson> {
    if (token.length > longestToken) throw unauthenticated('TOKEN_INVALID');
    return this.person(await this.verify(token));
  }

  private async verify(token: string): Promise<JWTPayload> {
    const { issuer, audience } = this.settings;
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        algorithms,
        clockTolerance: 5,
        requiredClaims: ['sub', 'exp'],
        ...(issuer !== null && { issuer }),
        ...(audience !== null && { audience }),
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw unauthenticated('TOKEN_EXPIRED');
      if (isUnreachable(error))
        throw unavailable('The keys of the identity provider cannot be fetched at the moment. Try again.');
      throw unauthenticated('TOKEN_INVALID');
    }
  }

  private person(claims: JWTPayload): OutsidePerson {
    const checked = Claims.safeParse(claims);
    if (!checked.success) throw unauthenticated('TOKEN_INVALID');
    // Without `iat` nobody can tell whether a token is newer than a sign-out, so it counts as older.
    const { iss: issuer = this.settings.jwksUrl, sub: subject, exp, iat = 0 } = checked.data;
    // One device for each sign-in at the issuer, or at least for each program: tokens come and go every few minutes.
    const place = textOf(claims['sid']) ?? textOf(claims['azp']) ?? textOf(claims['client_id']) ?? '';
    const digest = createHash('sha256')
      .update(JSON.stringify([issuer, subject, place]))
      .digest();
    return {
      issuer,
      issuerName: nameOfIssuer(issuer),
      subject,
      displayName: nameOf(claims),
      email: emailOf(claims),
      roles: this.settings.rolesClaim === null ? null : rolesOf(claims[this.settings.rolesClaim]),
      deviceId: idFrom('dev', digest),
      issuedAt: new Date(Math.min(iat, latest) * 1000),
      expiresAt: new Date(Math.min(exp, latest) * 1000),
    };
  }
}

/** No answer, or one that is not a set of keys: the token may be good, we cannot tell. */
function isUnreachable(error: unknown): boolean {
  return (
    !(error instanceof errors.JOSEError) ||
    error.code === 'ERR_JOSE_GENERIC' ||
    error.code === 'ERR_JWKS_TIMEOUT' ||
    error.code === 'ERR_JWKS_INVALID'
  );
}

/** A list, or one text with spaces between, in whatever case; what we do not know is somebody else's role. Whom the issuer gives no list is like one who signs up without. */
function rolesOf(claim: unknown): Role[] {
  if (claim === undefined) return [Role.CUSTOMER];
  const given: unknown[] = Array.isArray(claim) ? claim : typeof claim === 'string' ? claim.split(/[\s,]+/) : [];
  const wanted = new Set(given.map((role) => String(role).toUpperCase()));
  return Object.values(Role).filter((role) => wanted.has(role));
}

/** Some issuers send `email_verified` as a text. One that sends none vouches for the address by naming it. */
function emailOf({ email, email_verified: verified }: JWTPayload): string | null {
  return String(verified) === 'false' ? null : (emailAddress.safeParse(email).data ?? null);
}

function nameOfIssuer(issuer: string): string {
  const host = URL.canParse(issuer) ? new URL(issuer).host : '';
  return line(60).safeParse(host || issuer).data ?? 'Another site';
}

function nameOf(claims: JWTPayload): string {
  for (const claim of ['name', 'preferred_username', 'nickname']) {
    const name = displayName.safeParse(claims[claim]);
    if (name.success) return name.data;
  }
  return 'Unnamed';
}

function textOf(claim: unknown): string | null {
  return typeof claim === 'string' && claim !== '' ? claim : null;
}
