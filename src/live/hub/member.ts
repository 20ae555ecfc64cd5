import type { AppError } from '../../base/errors';

/** One result of a subscription, made once for all who are sent it: the payload as JSON, with its cursor inside. */
export class Result {
  /** In bytes. */
  readonly length: number;
  private made: Buffer | null = null;
  private copies = 0;

  constructor(
    readonly seq: number,
    /** Null for what has no history. */
    readonly cursor: string | null,
    private readonly text: string,
  ) {
    this.length = Buffer.byteLength(text);
  }

  get bytes(): Buffer {
    this.made ??= Buffer.from(this.text);
    return this.made;
  }

  /** For one recipient there is nothing to share: bytes of its own are made for those after him. */
  copyTo(target: Buffer, at: number): number {
    this.copies += 1;
    return this.copies === 1 ? target.write(this.text, at) : this.bytes.copy(target, at);
  }
}

/** One subscriber, as the hub sees it. Behind it is a socket, an SSE stream, a multipart answer. */
export interface Member {
  /** Facts up to this number are not for it; set by the hub. */
  from: number;
  /** It can miss nothing any more that comes after this cursor. */
  joined(cursor: string | null): void;
  /** Must not wait and must not throw; whoever cannot keep up is closed and comes back with its last cursor. */
  send(results: readonly Result[]): void;
  /** Null when little of what was sent is still waiting to leave; otherwise resolves when it is, false when the member is gone. */
  drained(): Promise<boolean> | null;
  /** Must join again after this number: the others of its group turned out to be sent something else. */
  regroup(seq: number, part: number): void;
  /** The stream cannot go on for it. */
  end(reason: AppError | null): void;
}
