import type { Result } from '../live/hub/member';

const tail = Buffer.from('}');
const text = 0x81;

/** What stands before the payload in every message of an operation. */
export function headOf(operationId: string): Buffer {
  return Buffer.from(`{"id":${JSON.stringify(operationId)},"type":"next","payload":`);
}

/** The frames that were made last: those who are sent the same are sent it one after the other, and clients of one kind name their operations alike. */
let last: { readonly results: readonly Result[]; readonly head: Buffer; readonly frames: Buffer } | null = null;

/**
 * The frames of a run for one operation: the payload is the same for all, the id in front of it each one's own. Servers do
 * not mask what they send, so a frame is a few bytes of length and the text itself.
 */
export function framesOf(results: readonly Result[], head: Buffer): Buffer {
  if (last?.results === results && last.head.equals(head)) return last.frames;
  const around = head.length + tail.length;
  let size = 0;
  for (const { length } of results) size += prefixOf(around + length) + around + length;
  const frames = Buffer.allocUnsafe(size);
  let at = 0;
  for (const result of results) {
    at = writePrefix(frames, at, around + result.length);
    at += head.copy(frames, at);
    at += result.copyTo(frames, at);
    at += tail.copy(frames, at);
  }
  last = { results, head, frames };
  return frames;
}

/** A message of its own, in one piece: two pieces would be a vector for the system to gather. */
export function frameOf(message: string): Buffer {
  const length = Buffer.byteLength(message);
  const frame = Buffer.allocUnsafe(prefixOf(length) + length);
  frame.write(message, writePrefix(frame, 0, length));
  return frame;
}

function prefixOf(length: number): number {
  return length < 126 ? 2 : length < 65_536 ? 4 : 10;
}

function writePrefix(frame: Buffer, at: number, length: number): number {
  frame[at] = text;
  if (length < 126) {
    frame[at + 1] = length;
    return at + 2;
  }
  if (length < 65_536) {
    frame[at + 1] = 126;
    return frame.writeUInt16BE(length, at + 2);
  }
  frame[at + 1] = 127;
  return frame.writeBigUInt64BE(BigInt(length), at + 2);
}
