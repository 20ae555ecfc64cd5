import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';

/** What a browser has made for us: its public key, and a secret that proves to it who writes. */
export interface BrowserKeys {
  readonly p256dh: Buffer;
  readonly auth: Buffer;
}

/** What is drawn for each message; given by tests alone. */
export interface Drawn {
  readonly privateKey?: Buffer;
  readonly salt?: Buffer;
}

const recordBytes = 4_096;
const lastRecord = Buffer.of(2);

/** RFC 8291: only the browser can read it, and not the service that carries it. One record of `aes128gcm`, with its head. */
export function encryptPush(
  text: string,
  { p256dh, auth }: BrowserKeys,
  { privateKey, salt = randomBytes(16) }: Drawn = {},
): Buffer {
  const own = createECDH('prime256v1');
  if (privateKey) own.setPrivateKey(privateKey);
  else own.generateKeys();
  const ownPublic = own.getPublicKey();
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), p256dh, ownPublic]);
  const key = derive(own.computeSecret(p256dh), auth, info, 32);
  const cipher = createCipheriv(
    'aes-128-gcm',
    derive(key, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16),
    derive(key, salt, Buffer.from('Content-Encoding: nonce\0'), 12),
  );
  const plain = Buffer.concat([Buffer.from(text, 'utf8'), lastRecord]);
  if (plain.length > recordBytes - 16) throw new Error('What is pushed must fit into one record.');
  const size = Buffer.alloc(4);
  size.writeUInt32BE(recordBytes);
  const head = Buffer.concat([salt, size, Buffer.of(ownPublic.length), ownPublic]);
  return Buffer.concat([head, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Whether anything can be encrypted for it: 65 bytes are not yet a point of the curve. */
export function isBrowserKey(p256dh: Buffer): boolean {
  if (p256dh.length !== 65 || p256dh[0] !== 4) return false;
  try {
    const probe = createECDH('prime256v1');
    probe.generateKeys();
    probe.computeSecret(p256dh);
    return true;
  } catch {
    return false;
  }
}

function derive(secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, length));
}
