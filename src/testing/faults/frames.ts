/** What travels as a whole: a WebSocket frame, or the bytes of anything else as they came. */
export interface Unit {
  readonly bytes: Buffer;
  /** The text of a frame that is a message by itself; null for everything else. */
  readonly text: string | null;
}

/** Longer frames travel as they come: nothing here keeps more than this of a connection. */
const longestFrame = 1024 * 1024;
const longestHead = 64 * 1024;
const emptyLine = '\r\n\r\n';

/** Cuts one direction of a connection into units. It begins with an HTTP head; what follows that of an upgrade is frames. */
export class Frames {
  private rest: Buffer = Buffer.alloc(0);
  private state: 'head' | 'frames' | 'bytes' = 'head';
  /** Of a frame that is too long to be waited for. */
  private passing = 0;

  push(bytes: Buffer): Unit[] {
    this.rest = this.rest.length === 0 ? bytes : Buffer.concat([this.rest, bytes]);
    const units: Unit[] = [];
    for (let unit = this.take(); unit; unit = this.take()) units.push(unit);
    return units;
  }

  /** What was begun when the stream ended. */
  end(): Unit[] {
    return this.rest.length > 0 ? [this.cut(this.rest.length, null)] : [];
  }

  private take(): Unit | null {
    if (this.rest.length === 0) return null;
    if (this.state === 'head') return this.takeHead();
    if (this.state === 'bytes') return this.cut(this.rest.length, null);
    return this.takeFrame();
  }

  private takeHead(): Unit | null {
    const end = this.rest.indexOf(emptyLine);
    if (end === -1 && this.rest.length < longestHead) return null;
    const upgrades = end !== -1 && /\r\nupgrade: *websocket/i.test(this.rest.toString('latin1', 0, end));
    this.state = upgrades ? 'frames' : 'bytes';
    return this.cut(upgrades ? end + emptyLine.length : this.rest.length, null);
  }

  private takeFrame(): Unit | null {
    if (this.passing > 0) {
      const length = Math.min(this.passing, this.rest.length);
      this.passing -= length;
      return this.cut(length, null);
    }
    const frame = readFrame(this.rest);
    if (frame === null) return null;
    if (frame.end > longestFrame) {
      this.passing = frame.end;
      return this.takeFrame();
    }
    if (this.rest.length < frame.end) return null;
    return this.cut(frame.end, frame.plain ? this.rest.toString('utf8', frame.begin, frame.end) : null);
  }

  private cut(length: number, text: string | null): Unit {
    const bytes = this.rest.subarray(0, length);
    this.rest = this.rest.subarray(length);
    return { bytes, text };
  }
}

/** Null while its head is not complete. Plain: a whole text message, neither compressed nor masked. */
function readFrame(bytes: Buffer): { readonly begin: number; readonly end: number; readonly plain: boolean } | null {
  const [first = 0, second = 0] = bytes;
  if (bytes.length < 2) return null;
  const [short, masked] = [second & 0x7f, second >= 0x80];
  const lengthBytes = short === 127 ? 8 : short === 126 ? 2 : 0;
  const begin = 2 + lengthBytes + (masked ? 4 : 0);
  if (bytes.length < begin) return null;
  const length =
    lengthBytes === 8 ? Number(bytes.readBigUInt64BE(2)) : lengthBytes === 2 ? bytes.readUInt16BE(2) : short;
  return { begin, end: begin + length, plain: first === 0x81 && !masked };
}
