import type { Writable } from 'node:stream';
import { largestBacklog } from '../graphql/limits';

/** So much may wait before somebody who reads the log is asked to pause. */
const smallBacklog = 64 * 1024;

/**
 * Writes frames that are made already past the library that keeps the protocol. Both write whole frames only, so they never
 * get into each other's way. What is written in one turn of the event loop goes out together: a write is a call of the system,
 * and those are what delivery costs most.
 */
export class SocketWriter {
  private waiting: Buffer[] = [];
  private size = 0;
  private draining: Promise<boolean> | null = null;

  constructor(private readonly stream: Writable) {}

  write(frames: Buffer): void {
    if (this.waiting.length === 0) later(this);
    this.waiting.push(frames);
    this.size += frames.length;
    // Much is not worth waiting with, and nobody would see it waiting here.
    if (this.size >= smallBacklog) this.flush();
  }

  /** With whatever else is said in this turn: an answer and its end are one call. Resolves when hardly anything is waiting any more. */
  async send(frame: Buffer): Promise<void> {
    this.write(frame);
    await this.drained();
  }

  /** Before anything else is written to the same socket, so that nothing overtakes. */
  flush(): void {
    const { waiting } = this;
    const [first] = waiting;
    if (!first) return;
    this.waiting = [];
    this.size = 0;
    if (this.stream.writable) this.stream.write(waiting.length === 1 ? first : Buffer.concat(waiting));
  }

  /** Whether more is waiting than anybody who reads would leave lying. */
  get isStuck(): boolean {
    return this.stream.writableLength > largestBacklog;
  }

  /** Null when hardly anything is waiting; otherwise whether it has gone out, or the socket has closed before. */
  drained(): Promise<boolean> | null {
    if (this.stream.destroyed) return Promise.resolve(false);
    if (this.stream.writableLength < smallBacklog) return null;
    this.draining ??= new Promise((resolve) => {
      const done = (): void => {
        this.stream.off('drain', done).off('close', done);
        this.draining = null;
        resolve(!this.stream.destroyed);
      };
      this.stream.once('drain', done).once('close', done);
    });
    return this.draining;
  }
}

/** All that have something to write, in this turn of the event loop. */
let writers: SocketWriter[] = [];

function later(writer: SocketWriter): void {
  if (writers.length === 0) process.nextTick(flushAll);
  writers.push(writer);
}

function flushAll(): void {
  const ready = writers;
  writers = [];
  for (const writer of ready) writer.flush();
}
