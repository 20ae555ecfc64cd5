import { randomFillSync } from 'node:crypto';

/** What an id is an id of: its first three letters, so that a log line or a bug report says what it speaks of. */
export type IdKind =
  | 'ann'
  | 'aud'
  | 'bal'
  | 'bil'
  | 'bkg'
  | 'cnv'
  | 'con'
  | 'dev'
  | 'evt'
  | 'inv'
  | 'itm'
  | 'ivm'
  | 'job'
  | 'msg'
  | 'nod'
  | 'ntf'
  | 'ord'
  | 'pay'
  | 'prq'
  | 'psh'
  | 'rev'
  | 'sel'
  | 'svc'
  | 'txn'
  | 'usr';

const alphabet = Buffer.from('0123456789abcdefghjkmnpqrstvwxyz');
const shape = /^[a-z]{3}_[0-7][0-9a-hjkmnp-tv-z]{25}$/;
/** A balance has the id of its owner and its currency in its own: nothing is written when one is opened. */
const balanceShape = /^bal_usr_[0-9a-z]{26}_[A-Z0-9]{3,10}$/;
const pool = Buffer.alloc(8 * 512);
let poolUsed = pool.length;
let lastMs = 0;
let counter = 0;
/** The one that is being made, as numbers and as letters. */
const bytes = Buffer.alloc(16);
const letters = Buffer.alloc(26);

/**
 * A UUIDv7 in base 32 behind its kind, such as `usr_01jd…`. Ids of one process grow even within a millisecond,
 * so that lists in order of their ids are in order of creation.
 */
export function newId(kind: IdKind): string {
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    counter = 0;
  } else {
    counter += 1;
    // 4,096 ids in one millisecond: borrow from the next one rather than repeat.
    if (counter > 0xfff) {
      lastMs += 1;
      counter = 0;
    }
  }
  bytes.writeUIntBE(lastMs, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  takeRandom(bytes, 8);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return `${kind}_${base32(bytes)}`;
}

/** The same id each time for the same thing, where the thing has a name of its own elsewhere. `digest` is at least 16 bytes of a hash. */
export function idFrom(kind: IdKind, digest: Buffer): string {
  return `${kind}_${base32(digest)}`;
}

/** A malformed id is an id of nothing; asking before a query also keeps NUL and the like away from the database. */
export function isId(kind: IdKind, text: string): boolean {
  return text.startsWith(`${kind}_`) && shape.test(text);
}

export function idKind(id: string): string {
  return shape.test(id) || balanceShape.test(id) ? id.slice(0, 3) : '';
}

function takeRandom(target: Buffer, at: number): void {
  if (poolUsed === pool.length) {
    randomFillSync(pool);
    poolUsed = 0;
  }
  pool.copy(target, at, poolUsed, poolUsed + 8);
  poolUsed += 8;
}

/** Sixteen bytes as 26 digits, of which the first has three bits: without letters that are mistaken for others. */
function base32(value: Buffer): string {
  let rest = 0;
  let bits = 2;
  let digit = 0;
  for (let at = 0; at < 16; at += 1) {
    rest = ((rest & 31) << 8) | (value[at] ?? 0);
    for (bits += 8; bits >= 5; bits -= 5) {
      letters[digit] = alphabet[(rest >> (bits - 5)) & 31] ?? 0;
      digit += 1;
    }
  }
  return letters.toString('latin1');
}
