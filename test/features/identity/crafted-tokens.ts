import { createHmac } from 'node:crypto';

/** At least 32 bytes, as the server demands. */
export const secret = 'a secret that only this test and the server know';

/** A JWT made by hand, since a library would refuse to make most of these. */
export function craft(claims: object, { alg = 'HS256', key = secret, head = {} }: CraftOptions = {}): string {
  const body = `${encode({ alg, typ: 'JWT', ...head })}.${encode(claims)}`;
  return `${body}.${sign(alg, key, body)}`;
}

export interface CraftOptions {
  readonly alg?: string;
  readonly key?: string;
  readonly head?: object;
}

/** What the server puts into its tokens, for a person on a device, valid now and for a minute. */
export function claimsOf(userId: string, deviceId: string, changes: object = {}): object {
  const now = Math.floor(Date.now() / 1000);
  return { iss: 'liveledger', sub: userId, sid: deviceId, iat: now, exp: now + 60, ...changes };
}

function sign(alg: string, key: string, body: string): string {
  if (alg === 'none') return '';
  const hash = { HS384: 'sha384', HS512: 'sha512' }[alg] ?? 'sha256';
  return createHmac(hash, key).update(body).digest('base64url');
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');
}
