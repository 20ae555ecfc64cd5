/** A message of graphql-transport-ws, as it came. */
export interface Frame {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** How a connection ended. */
export interface Farewell {
  readonly code: number;
  readonly reason: string;
}

/** Nobody can be told anything any more: the connection is gone. */
export class SocketClosed extends Error implements Farewell {
  override readonly name = 'SocketClosed';

  constructor(
    readonly code: number,
    readonly reason: string,
  ) {
    super(`The socket was closed: ${code} ${reason}`.trim());
  }
}

/** What was sent last; a test that fails wants to see it, and one that runs for hours must not keep it all. */
export class FrameLog {
  private readonly frames: Frame[] = [];

  add(frame: Frame): void {
    this.frames.push(frame);
    if (this.frames.length > 1_000) this.frames.shift();
  }

  toString(): string {
    if (this.frames.length === 0) return '(nothing came)';
    return this.frames.map((frame) => JSON.stringify(frame)).join('\n');
  }
}
