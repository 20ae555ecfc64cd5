import type { WebSocket } from 'ws';

/**
 * Hands messages to the library that keeps the protocol, one after the other. It takes the id of an operation for free as soon
 * as the client has completed it, but clears it away when the operation has really ended: a new one of the same id that began
 * in between would be cleared away in its place. So whatever follows a `complete` waits until what was completed is over.
 */
export class Messages {
  private readonly running = new Map<string, Promise<void>>();
  private held: string[] | null = null;
  private begun: string | null = null;

  constructor(
    private readonly ws: Pick<WebSocket, 'pause' | 'resume'>,
    private readonly handle: (text: string) => Promise<void>,
  ) {}

  /** Said by the protocol while it handles the message that begins an operation. */
  begins(id: string): void {
    this.begun = id;
  }

  take(text: string): void {
    if (this.held) {
      this.held.push(text);
      return;
    }
    this.begun = null;
    const handled = this.handle(text);
    // The protocol has said so by now, if it is one.
    this.follow(handled);
    const ending = this.running.get(completedBy(text) ?? '');
    if (ending) this.hold(ending);
  }

  private follow(handled: Promise<void>): void {
    const id = this.begun;
    if (id === null) return;
    const ended = handled.finally(() => {
      if (this.running.get(id) === ended) this.running.delete(id);
    });
    this.running.set(id, ended);
  }

  private hold(ending: Promise<void>): void {
    this.held = [];
    this.ws.pause();
    void ending.finally(() => {
      const held = this.held ?? [];
      this.held = null;
      this.ws.resume();
      // One of these may be another `complete`: the rest then waits again.
      for (const text of held) this.take(text);
    });
  }
}

function completedBy(text: string): string | null {
  if (!text.includes('complete')) return null;
  try {
    const message = JSON.parse(text) as unknown;
    if (typeof message !== 'object' || message === null || !('type' in message) || !('id' in message)) return null;
    return message.type === 'complete' && typeof message.id === 'string' ? message.id : null;
  } catch {
    return null;
  }
}
