import { createHmac, timingSafeEqual } from 'node:crypto';

/** A message that is older, or from further in the future, may be one that somebody has kept. */
const toleranceSeconds = 300;

const shape = /^t=(\d{1,12})((?:,\s*v1=[0-9a-fA-F]{64}){1,10})$/;

/** Why a message is not believed; null when it is. */
export type Disbelief = 'SIGNATURE' | 'AGE';

/** `Liveledger-Signature: t=<unix seconds>,v1=<hex HMAC-SHA256 of "<t>.<raw body>">`, any number of `v1`, signed with any of the secrets. */
export function distrust(
  header: string | null,
  body: Buffer,
  secrets: readonly string[],
  nowSeconds: number,
): Disbelief | null {
  const [, time, rest] = shape.exec((header ?? '').slice(0, 2_000).trim()) ?? [];
  if (time === undefined || rest === undefined) return 'SIGNATURE';
  const given = [...rest.matchAll(/v1=([0-9a-fA-F]{64})/g)].map(([, hex]) => Buffer.from(hex ?? '', 'hex'));
  const expected = secrets.map((secret) => hmac(secret, time, body));
  // Every pair is compared, so that the time it takes tells nothing.
  const fitting = expected.flatMap((mac) => given.map((signature) => timingSafeEqual(mac, signature)));
  if (!fitting.some(Boolean)) return 'SIGNATURE';
  return Math.abs(nowSeconds - Number(time)) > toleranceSeconds ? 'AGE' : null;
}

/** What a provider sends along. */
export function signatureOf(secret: string, seconds: number, body: Buffer): string {
  return `t=${seconds},v1=${hmac(secret, String(seconds), body).toString('hex')}`;
}

function hmac(secret: string, time: string, body: Buffer): Buffer {
  return createHmac('sha256', secret).update(`${time}.`).update(body).digest();
}
