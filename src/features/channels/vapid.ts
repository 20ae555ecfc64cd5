import { createECDH, createPrivateKey, hkdfSync, sign, type KeyObject } from 'node:crypto';
import { ServiceKey } from '../../base/services';

export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** How many private keys there are: the order of the curve P-256. */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** A pair that follows from a secret, so that all nodes which know the secret have the same. */
export function vapidKeysFrom(secret: string): VapidKeys {
  const drawn = Buffer.from(hkdfSync('sha256', secret, '', 'liveledger vapid', 48));
  const scalar = (BigInt(`0x${drawn.toString('hex')}`) % (order - 1n)) + 1n;
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(scalar.toString(16).padStart(64, '0'), 'hex');
  return { publicKey: pair.getPublicKey('base64url'), privateKey: pair.getPrivateKey('base64url') };
}

const secondsGood = 12 * 3_600;
const mostTokens = 100;

/** RFC 8292: says to a push service who we are, so that nobody else can push to whoever has registered here. */
export class Vapid {
  readonly publicKey: string;
  private readonly key: KeyObject;
  private readonly tokens = new Map<string, { readonly token: string; readonly goodUntil: number }>();

  constructor(
    { publicKey, privateKey }: VapidKeys,
    /** Whom a push service may write to. */
    private readonly contact: () => string,
  ) {
    this.publicKey = publicKey.replace('=', '');
    const point = Buffer.from(this.publicKey, 'base64url');
    const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
    const jwk = { kty: 'EC', crv: 'P-256', d: privateKey.replace('=', ''), x, y };
    this.key = createPrivateKey({ key: jwk, format: 'jwk' });
  }

  /** For `Authorization`. One token does for all endpoints of a service, for half of the time that it is good. */
  authorization({ origin }: URL): string {
    const now = Math.floor(Date.now() / 1_000);
    let known = this.tokens.get(origin);
    if (!known || known.goodUntil - now < secondsGood / 2) {
      known = { token: this.sign(origin, now + secondsGood), goodUntil: now + secondsGood };
      if (this.tokens.size >= mostTokens) this.tokens.clear();
      this.tokens.set(origin, known);
    }
    return `vapid t=${known.token}, k=${this.publicKey}`;
  }

  private sign(aud: string, exp: number): string {
    const part = (value: object) => Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');
    const body = `${part({ typ: 'JWT', alg: 'ES256' })}.${part({ aud, exp, sub: this.contact() })}`;
    const signature = sign('sha256', Buffer.from(body), { key: this.key, dsaEncoding: 'ieee-p1363' });
    return `${body}.${signature.toString('base64url')}`;
  }
}

export const vapidKey = new ServiceKey<Vapid>('vapid');
