import type { Duplex } from 'node:stream';
import { MessageType } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { newId } from '../base/ids';
import type { Role } from '../base/role';
import type { Viewer } from '../base/viewer';
import type { Disconnection, OpenConnection } from '../live/connections';
import type { Caller, Connection } from '../live/context';
import type { Result } from '../live/hub/member';
import { closeCodes, closeReason } from './close-codes';
import { frameOf, framesOf } from './frames';
import type { LiveOperation } from './live-operation';
import { Messages } from './messages';
import { atSessionEnd } from './session-end';
import { SocketWriter } from './socket-writer';

/** Looks whether a subscription may go on, now that its viewer is another one. */
export type Recheck = (operation: LiveOperation) => void;

/** One open WebSocket: whose it is, until when, what is sent over it, and whether the other side still answers. */
export class Socket implements Connection, OpenConnection {
  readonly id = newId('con');
  readonly transport = 'WEBSOCKET';
  readonly connectedAt = new Date();
  delivered = 0;
  /** Subscriptions that it began in its first moments. */
  started = 0;
  /** Each subscription is confirmed by a ping, for clients that asked for it. */
  wantsAcks = false;
  private readonly writer: SocketWriter;
  private readonly operations = new Set<LiveOperation>();
  private messages: Messages | null = null;
  private recheck: Recheck = () => undefined;
  private viewerNow: Viewer | null = null;
  private initialisedAt = 0;
  private expiry: NodeJS.Timeout | undefined;
  private answered = true;
  private goodbyeCode: number | null = null;

  constructor(
    private readonly ws: WebSocket,
    stream: Duplex,
    readonly caller: Caller,
  ) {
    this.writer = new SocketWriter(stream);
    ws.on('pong', () => {
      this.answered = true;
    });
    ws.once('close', () => clearTimeout(this.expiry));
  }

  get isOpen(): boolean {
    return this.ws.readyState === this.ws.OPEN;
  }

  get userAgent(): string {
    return this.caller.userAgent;
  }

  /** Known once `connection_init` was accepted; the protocol lets nothing else through before that. */
  get viewer(): Viewer {
    if (!this.viewerNow) throw new Error('An operation came before connection_init was accepted.');
    return this.viewerNow;
  }

  get isAdmitted(): boolean {
    return this.viewerNow !== null;
  }

  get subscriptions(): number {
    return this.operations.size;
  }

  /** Milliseconds since it was let in. */
  get ageMs(): number {
    return performance.now() - this.initialisedAt;
  }

  admit(viewer: Viewer, recheck: Recheck): void {
    this.initialisedAt = performance.now();
    this.recheck = recheck;
    this.extend(viewer);
  }

  /** The token's end is the connection's end, unless another one is shown in time. */
  extend(viewer: Viewer): void {
    this.viewerNow = viewer;
    clearTimeout(this.expiry);
    // It may have closed while the token was looked at; a timer would keep it in memory until the token ends.
    if (!this.isOpen) return;
    this.expiry = atSessionEnd(viewer, () => this.disconnect('TOKEN_EXPIRED'));
  }

  disconnect(reason: Disconnection): void {
    this.close(closeCodes.forbidden, reason);
  }

  cut(): void {
    this.ws.terminate();
  }

  changeRoles(roles: readonly Role[]): void {
    this.viewerNow = this.viewer.withRoles(roles);
    for (const operation of this.operations) this.recheck(operation);
  }

  remember(operation: LiveOperation): void {
    this.operations.add(operation);
  }

  forget(operation: LiveOperation): void {
    this.operations.delete(operation);
  }

  /** What still comes while we wait for the other side's goodbye is not read: its token may be what has ended. */
  onMessage(handle: (text: string) => Promise<void>): void {
    const messages = new Messages(this.ws, handle);
    this.messages = messages;
    this.ws.on('message', (data: Buffer, isBinary) => {
      if (!this.isOpen) return;
      if (isBinary) this.close(closeCodes.malformed, 'Invalid message received');
      else messages.take(data.toString('utf8'));
    });
  }

  /** The message that is being handled begins this operation. */
  begins(operationId: string): void {
    this.messages?.begins(operationId);
  }

  /** Waits while much is on its way. A socket that is closed, or closes meanwhile, swallows them: whatever sends is ending anyway. */
  send(text: string): Promise<void> {
    if (!this.isOpen) return Promise.resolve();
    const sent = this.writer.send(frameOf(text));
    this.assertKeepsUp();
    return sent;
  }

  /** Results of a subscription, made once for all who are sent them. Nothing is kept for a socket that does not read: it comes back and resumes. */
  deliver(results: readonly Result[], head: Buffer): void {
    if (!this.isOpen) return;
    this.delivered += results.length;
    this.writer.write(framesOf(results, head));
    this.assertKeepsUp();
  }

  drained(): Promise<boolean> | null {
    return this.writer.drained();
  }

  /** A ping that says that nothing can be missed any more; whoever does not understand it just answers. */
  acknowledge(operationId: string, cursor: string | null): void {
    if (!this.wantsAcks) return;
    const payload = { subscribed: operationId, ...(cursor !== null && { cursor }) };
    void this.send(JSON.stringify({ type: MessageType.Ping, payload }));
  }

  /** Asked at every beat: a side that has not answered the last ping is gone, whatever its TCP connection says. */
  beat(): void {
    if (!this.answered) {
      this.ws.terminate();
      return;
    }
    this.answered = false;
    this.writer.flush();
    this.ws.ping();
  }

  /** The code that we closed with. A peer that never answers it has none of its own to tell. */
  get goodbye(): number | null {
    return this.goodbyeCode;
  }

  close(code: number, reason: string): void {
    clearTimeout(this.expiry);
    if (this.isOpen) this.goodbyeCode = code;
    this.writer.flush();
    this.ws.close(code, closeReason(reason));
  }

  /** Memory for what nobody reads has an end. (Of pongs below the protocol, ws bounds the number itself.) */
  private assertKeepsUp(): void {
    if (this.writer.isStuck && this.isOpen) this.close(closeCodes.tryAgainLater, 'SLOW_CONSUMER');
  }
}
