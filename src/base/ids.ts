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

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const spelling: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(alphabet, (letter, digit) => [digit.toString(32), letter]),
);
const shape = /^[a-z]{3}_[0-7][0-9a-hjkmnp-tv-z]{25}$/;
/** A balance has the id of its owner and its currency in its own: nothing is written when one is opened. */
const balanceShape = /^bal_usr_[0-9a-z]{26}_[A-Z0-9]{3,10}$/;
const pool = Buffer.alloc(8 * 512);
let poolUsed = pool.length;
let lastMs = 0;
let counter = 0;

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
  const high = (BigInt(lastMs) << 16n) | 0x7000n | BigInt(counter);
  const low = (randomBits() & 0x3fffffffffffffffn) | 0x8000000000000000n;
  return `${kind}_${base32((high << 64n) | low)}`;
}

/** The same id each time for the same thing, where the thing has a name of its own elsewhere. `digest` is at least 16 bytes of a hash. */
export function idFrom(kind: IdKind, digest: Buffer): string {
  return `${kind}_${base32((digest.readBigUInt64BE(0) << 64n) | digest.readBigUInt64BE(8))}`;
}

/** A malformed id is an id of nothing; asking before a query also keeps NUL and the like away from the database. */
export function isId(kind: IdKind, text: string): boolean {
  return text.startsWith(`${kind}_`) && shape.test(text);
}

export function idKind(id: string): string {
  return shape.test(id) || balanceShape.test(id) ? id.slice(0, 3) : '';
}

function randomBits(): bigint {
  if (poolUsed === pool.length) {
    randomFillSync(pool);
    poolUsed = 0;
  }
  const bits = pool.readBigUInt64BE(poolUsed);
  poolUsed += 8;
  return bits;
}

/** The digits of `toString(32)` run from 0 to v; ours leave out those that are mistaken for others. */
function base32(value: bigint): string {
  let text = '';
  for (const digit of value.toString(32).padStart(26, '0')) text += spelling[digit] ?? '';
  return text;
}
