import type { Socket } from 'node:net';
import type { Chaos } from './chaos';
import type { Conditions, Direction } from './conditions';
import { Frames, type Unit } from './frames';

/** `break` ends the whole connection, `reset` passes on that one side has broken it. */
type Piece = Buffer | 'end' | 'reset' | 'break';

interface Waiting {
  readonly piece: Piece;
  readonly dueAt: number;
}

/** When so much waits no more is read: what is sent then fills the kernel's buffers, and the sender notices. */
const bound = 64 * 1024;

/** One direction of a connection: takes what one socket receives and gives it to the other one, in order, when conditions allow. */
export class Lane {
  /** From now on whatever comes is forgotten, its end included. */
  swallows = false;
  private readonly waiting: Waiting[] = [];
  private readonly frames: Frames | null;
  private held = 0;
  private lastDueAt = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    readonly direction: Direction,
    private readonly from: Socket,
    private readonly to: Socket,
    private readonly conditions: Conditions,
    private readonly chaos: Chaos | null,
    private readonly breakAll: () => void,
  ) {
    this.frames = chaos && new Frames();
    from.on('data', (bytes: Buffer) => this.arrive(bytes));
    from.on('end', () => {
      for (const unit of this.frames?.end() ?? []) this.queue(unit.bytes);
      this.queue('end');
    });
    from.on('close', (hadError) => hadError && this.queue('reset'));
    to.on('drain', () => this.flush());
  }

  /** Gives on what may go now; asked again when conditions change. */
  flush(): void {
    clearTimeout(this.timer);
    while (!this.conditions.stalled.has(this.direction)) {
      const [first] = this.waiting;
      if (!first || this.to.writableNeedDrain) break;
      const waitMs = first.dueAt - performance.now();
      if (waitMs > 0) {
        this.timer = setTimeout(() => this.flush(), waitMs);
        break;
      }
      this.waiting.shift();
      this.give(first.piece);
    }
    if (this.held < bound) this.from.resume();
  }

  close(): void {
    clearTimeout(this.timer);
    this.waiting.length = 0;
    this.swallows = true;
  }

  private arrive(bytes: Buffer): void {
    if (this.swallows) return;
    if (!this.frames) this.queue(bytes);
    else for (const unit of this.frames.push(bytes)) this.send(unit);
  }

  private send(unit: Unit): void {
    const fate = this.chaos?.fateOf(unit) ?? { copies: 1, delayMs: 0, breaksAfter: null };
    if (fate.breaksAfter !== null) {
      this.queue(unit.bytes.subarray(0, fate.breaksAfter), fate.delayMs);
      this.queue('break');
      return;
    }
    for (let copy = 0; copy < fate.copies; copy += 1) this.queue(unit.bytes, fate.delayMs);
  }

  private queue(piece: Piece, delayMs = 0): void {
    if (this.swallows) return;
    this.lastDueAt = Math.max(this.lastDueAt, performance.now() + this.conditions.delayMs + delayMs);
    this.waiting.push({ piece, dueAt: this.lastDueAt });
    this.held += lengthOf(piece);
    if (this.held >= bound) this.from.pause();
    this.flush();
  }

  private give(piece: Piece): void {
    this.held -= lengthOf(piece);
    if (piece === 'break' || piece === 'reset') this.breakAll();
    else if (this.to.destroyed) return;
    else if (piece === 'end') this.to.end();
    else this.to.write(piece);
  }
}

function lengthOf(piece: Piece): number {
  return typeof piece === 'string' ? 0 : piece.length;
}
