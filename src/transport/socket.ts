import type { WebSocket } from 'ws';
import type { Viewer } from '../base/viewer';
import { largestBacklog } from '../graphql/limits';
import type { Caller, Connection } from '../live/context';
import { closeCodes, closeReason } from './close-codes';

/** A timer cannot be longer; nobody's token is. */
const longestTimerMs = 2 ** 31 - 1;

/** One open WebSocket: whose it is, until when, and whether the other side still answers. */
export class Socket implements Connection {
  private viewerNow: Viewer | null = null;
  private expiry: NodeJS.Timeout | undefined;
  private answered = true;
  private goodbyeCode: number | null = null;

  constructor(
    private readonly ws: WebSocket,
    readonly caller: Caller,
  ) {
    ws.on('pong', () => {
      this.answered = true;
    });
    ws.once('close', () => clearTimeout(this.expiry));
  }

  get isOpen(): boolean {
    return this.ws.readyState === this.ws.OPEN;
  }

  /** Known once `connection_init` was accepted; the protocol lets nothing else through before that. */
  get viewer(): Viewer {
    if (!this.viewerNow) throw new Error('An operation came before connection_init was accepted.');
    return this.viewerNow;
  }

  /** The token's end is the connection's end, unless another one is shown in time. */
  extend(viewer: Viewer): void {
    this.viewerNow = viewer;
    clearTimeout(this.expiry);
    // It may have closed while the token was looked at; a timer would keep it in memory until the token ends.
    if (!this.isOpen) return;
    const left = viewer.sessionExpiresAt.getTime() - Date.now();
    this.expiry = setTimeout(
      () => this.close(closeCodes.forbidden, 'TOKEN_EXPIRED'),
      Math.min(Math.max(left, 0), longestTimerMs),
    );
  }

  /** What still comes while we wait for the other side's goodbye is not read: its token may be what has ended. */
  onMessage(handle: (text: string) => void): void {
    this.ws.on('message', (data: Buffer, isBinary) => {
      if (!this.isOpen) return;
      if (isBinary) this.close(closeCodes.malformed, 'Invalid message received');
      else handle(data.toString('utf8'));
    });
  }

  /** Waits until the bytes are with the system. A socket that is closed, or closes meanwhile, swallows them: whatever sends is ending anyway. */
  send(text: string): Promise<void> {
    this.assertKeepsUp();
    return new Promise((resolve) => {
      if (this.isOpen) this.ws.send(text, () => resolve());
      else resolve();
    });
  }

  /** Asked at every beat: a side that has not answered the last ping is gone, whatever its TCP connection says. */
  beat(): void {
    if (!this.answered) {
      this.ws.terminate();
      return;
    }
    this.answered = false;
    this.ws.ping();
  }

  /** The code that we closed with. A peer that never answers it has none of its own to tell. */
  get goodbye(): number | null {
    return this.goodbyeCode;
  }

  close(code: number, reason: string): void {
    clearTimeout(this.expiry);
    if (this.isOpen) this.goodbyeCode = code;
    this.ws.close(code, closeReason(reason));
  }

  /** Memory for what nobody reads has an end. (Of pongs below the protocol, ws bounds the number itself.) */
  private assertKeepsUp(): void {
    if (this.isOpen && this.ws.bufferedAmount > largestBacklog) this.close(closeCodes.tryAgainLater, 'SLOW_CONSUMER');
  }
}
