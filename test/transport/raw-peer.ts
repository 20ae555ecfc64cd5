import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

export const opcodes = { text: 1, close: 8, ping: 9, pong: 10 } as const;

export interface RawFrame {
  readonly opcode: number;
  readonly payload: Buffer;
}

export function frameOf(opcode: number, payload: string | Buffer): Buffer {
  const bytes = Buffer.from(payload);
  const head = Buffer.alloc(bytes.length < 126 ? 6 : 14);
  head[0] = 0x80 | opcode;
  head[1] = 0x80 | (bytes.length < 126 ? bytes.length : 127);
  if (bytes.length >= 126) head.writeBigUInt64BE(BigInt(bytes.length), 2);
  // A mask of zeros is a mask, and leaves the bytes as they are.
  return Buffer.concat([head, bytes]);
}

/** Speaks WebSocket down to the bytes: answers no ping and no goodbye, and reads only when told to. */
export class RawPeer {
  readonly closed: Promise<void>;
  private received = Buffer.alloc(0);
  private readonly frames: RawFrame[] = [];
  private readonly waiting: (() => void)[] = [];
  private greeted = false;

  private constructor(readonly socket: Socket) {
    socket.on('error', () => undefined); // Being cut off is what it is made for.
    socket.on('data', (chunk: Buffer) => this.read(chunk));
    this.closed = new Promise((resolve) => socket.once('close', () => resolve()));
    void this.closed.then(() => this.wake());
  }

  static async open(url: string): Promise<RawPeer> {
    const { hostname, port, pathname } = new URL(url);
    const peer = new RawPeer(connect({ host: hostname, port: Number(port) }));
    peer.socket.write(
      [
        `GET ${pathname} HTTP/1.1`,
        'host: liveledger.test',
        'connection: upgrade',
        'upgrade: websocket',
        'sec-websocket-version: 13',
        `sec-websocket-key: ${randomBytes(16).toString('base64')}`,
        'sec-websocket-protocol: graphql-transport-ws',
        '',
        '',
      ].join('\r\n'),
    );
    while (!peer.greeted) await peer.somethingNew();
    return peer;
  }

  send(opcode: number, payload: string | Buffer): void {
    this.socket.write(frameOf(opcode, payload));
  }

  say(message: object): void {
    this.send(opcodes.text, JSON.stringify(message));
  }

  /** The next frame of this kind; those before it are forgotten. */
  async next(opcode: number): Promise<Buffer> {
    for (;;) {
      const frame = this.frames.shift();
      if (frame?.opcode === opcode) return frame.payload;
      if (!frame) await this.somethingNew();
    }
  }

  async nextMessage(): Promise<unknown> {
    return JSON.parse((await this.next(opcodes.text)).toString('utf8'));
  }

  async nextClose(): Promise<{ readonly code: number; readonly reason: string }> {
    const payload = await this.next(opcodes.close);
    return { code: payload.readUInt16BE(0), reason: payload.subarray(2).toString('utf8') };
  }

  private somethingNew(): Promise<void> {
    if (this.socket.destroyed) throw new Error('The connection has been cut.');
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private wake(): void {
    for (const go of this.waiting.splice(0)) go();
  }

  private read(chunk: Buffer): void {
    this.received = Buffer.concat([this.received, chunk]);
    if (!this.greeted) {
      const end = this.received.indexOf('\r\n\r\n');
      if (end === -1) return;
      this.greeted = true;
      this.received = this.received.subarray(end + 4);
    }
    for (let frame = this.takeFrame(); frame; frame = this.takeFrame()) this.frames.push(frame);
    this.wake();
  }

  private takeFrame(): RawFrame | null {
    const [first = 0, second = 0] = this.received;
    if (this.received.length < 2) return null;
    const start = second < 126 ? 2 : second === 126 ? 4 : 10;
    if (this.received.length < start) return null;
    const length =
      second < 126 ? second : second === 126 ? this.received.readUInt16BE(2) : Number(this.received.readBigUInt64BE(2));
    if (this.received.length < start + length) return null;
    const payload = this.received.subarray(start, start + length);
    this.received = this.received.subarray(start + length);
    return { opcode: first & 0x0f, payload };
  }
}
