import type { Result } from '../live/hub/member';

const tail = Buffer.from('}');
const text = 0x81;

/** What stands before the payload in every message of an operation. */
export function headOf(operationId: string): Buffer {
  return Buffer.from(`{"id":${JSON.stringify(operationId)},"type":"next","payload":`);
}

interface Made {
  readonly head: Buffer;
  readonly bytes: Buffer;
}

/** The frames that were made last of a run of results; clients of one kind often name their operations alike. */
const lastMade = new WeakMap<readonly Result[], Made>();

/**
 * The frames of a run for one operation: the payload is the same for all, the id in front of it each one's own. Servers do
 * not mask what they send, so a frame is a few bytes of length and the text itself.
 */
export function framesOf(results: readonly Result[], head: Buffer): Buffer {
  const made = lastMade.get(results);
  if (made?.head.equals(head)) return made.bytes;
  const around = head.length + tail.length;
  const size = results.reduce((sum, { bytes }) => sum + prefixOf(around + bytes.length) + around + bytes.length, 0);
  const frames = Buffer.allocUnsafe(size);
  let at = 0;
  for (const { bytes } of results) {
    at = writePrefix(frames, at, around + bytes.length);
    at += head.copy(frames, at);
    at += bytes.copy(frames, at);
    at += tail.copy(frames, at);
  }
  lastMade.set(results, { head, bytes: frames });
  return frames;
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
