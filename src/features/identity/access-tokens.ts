import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { isId } from '../../base/ids';
import { unauthenticated } from './unauthenticated';

export interface AccessToken {
  readonly token: string;
  readonly expiresAt: Date;
}

export interface AccessClaims {
  readonly userId: string;
  readonly deviceId: string;
  readonly expiresAt: Date;
}

/** Far longer than ours; what is longer is not worth a hash. */
const longestToken = 4_096;
const issuer = 'liveledger';
const header = encode({ alg: 'HS256', typ: 'JWT' });

const Claims = z.object({
  iss: z.literal(issuer),
  sub: z.string().refine((id) => isId('usr', id)),
  sid: z.string().refine((id) => isId('dev', id)),
  exp: z.number(),
  nbf: z.number().optional(),
});

/**
 * Our own tokens: JWTs with HS256. Signed and checked by hand because that is synchronous and takes microseconds;
 * a library's promise for each of a thousand sockets that come back at once would cost more than the signature.
 */
export class AccessTokens {
  private readonly key: KeyObject;

  constructor(
    secret: string,
    private readonly lifetimeSeconds: number,
  ) {
    this.key = createSecretKey(Buffer.from(secret, 'utf8'));
  }

  issue(userId: string, deviceId: string, now = Date.now()): AccessToken {
    const iat = Math.floor(now / 1000);
    const exp = iat + this.lifetimeSeconds;
    const body = `${header}.${encode({ iss: issuer, sub: userId, sid: deviceId, iat, exp })}`;
    return { token: `${body}.${this.sign(body)}`, expiresAt: new Date(exp * 1000) };
  }

  /** Whose token it is and until when; who he is today is a question for the database. */
  read(token: string, now = Date.now()): AccessClaims {
    const [head, payload, signature, ...more] = token.length > longestToken ? [] : token.split('.');
    if (head === undefined || payload === undefined || signature === undefined || more.length > 0)
      throw unauthenticated('TOKEN_INVALID');
    // The algorithm is ours to choose, never the token's: one that says `none` or names a public key gets no further.
    if (algorithmOf(token) !== 'HS256' || !this.holds(`${head}.${payload}`, signature))
      throw unauthenticated('TOKEN_INVALID');
    const claims = Claims.safeParse(decode(payload));
    if (!claims.success) throw unauthenticated('TOKEN_INVALID');
    const { sub, sid, exp, nbf } = claims.data;
    if (nbf !== undefined && nbf * 1000 > now) throw unauthenticated('TOKEN_INVALID');
    if (exp * 1000 <= now) throw unauthenticated('TOKEN_EXPIRED');
    return { userId: sub, deviceId: sid, expiresAt: new Date(exp * 1000) };
  }

  /** Compared as texts: several texts stand for the same bytes, and a token that was altered must not pass for the one that was issued. */
  private holds(body: string, signature: string): boolean {
    const given = Buffer.from(signature);
    const right = Buffer.from(this.sign(body));
    return given.length === right.length && timingSafeEqual(given, right);
  }

  private sign(body: string): string {
    return createHmac('sha256', this.key).update(body).digest('base64url');
  }
}

/** What the head of a JWT claims to be signed with; empty where there is no such head. */
export function algorithmOf(token: string): string {
  const head = Head.safeParse(decode(token.slice(0, Math.max(token.indexOf('.'), 0))));
  return head.success ? head.data.alg : '';
}

const Head = z.object({ alg: z.string() });

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');
}

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
